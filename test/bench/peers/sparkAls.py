"""Spark ML's ALS on a data frame that is cached; a short fit first, uncounted, so that Java has compiled what it runs."""

import os
import shutil

import numpy as np
import sparkSession
from pyspark.ml.recommendation import ALS
from run import data, finish, save, settings, timed

spark, temporary = sparkSession.start()
ratings = spark.read.parquet(os.path.join(data, "ratings.parquet")).repartition(2).cache()
ratings.count()


def fit(iterations):
    return ALS(
        rank=settings["rank"],
        maxIter=iterations,
        regParam=1.0,
        alpha=1.0,
        implicitPrefs=True,
        nonnegative=settings["nonnegative"],
        numUserBlocks=2,
        numItemBlocks=2,
        seed=settings["seed"],
        userCol="user",
        itemCol="item",
        ratingCol="rating",
    ).fit(ratings)


def factors(table):
    rows = table.orderBy("id").toPandas()["features"]
    return np.array(rows.tolist(), dtype=np.float32)


fit(5)
model, ms = timed(lambda: fit(settings["iterations"]))
save("users.f32", factors(model.userFactors))
save("items.f32", factors(model.itemFactors))
finish(ms, sparkSession.versions(spark), java=sparkSession.java_process(spark))
spark.stop()
shutil.rmtree(temporary, ignore_errors=True)
