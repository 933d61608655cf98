"""SynapseML's AccessAnomaly, from a Parquet file until fit() returns, in a Spark that has started and fitted a few rows."""

import os
import shutil
from importlib.metadata import version

import numpy as np
import sparkSession
from run import data, finish, out, save, settings, timed
from synapse.ml.cyber.anomaly.collaborative_filtering import AccessAnomaly

spark, temporary = sparkSession.start("10g")
spark.conf.set("spark.sql.shuffle.partitions", settings["partitions"])


def fit(accesses):
    return AccessAnomaly(
        tenantCol="tenant", userCol="user", resCol="resource", likelihoodCol="likelihood"
    ).fit(accesses)


def read():
    return spark.read.parquet(os.path.join(data, "accesses.parquet"))


def vectors(table, name, column):
    rows = table.orderBy(name).toPandas()[column]
    return np.array(rows.tolist(), dtype=np.float64)


def save_model():
    model.save(os.path.join(out, "model"))


fit(read().limit(2000).cache())
model, ms = timed(lambda: fit(read()))
_, model_ms = timed(save_model)
mapping = model.user_res_feature_vector_mapping
users, users_ms = timed(
    lambda: vectors(mapping.user_feature_vector_mapping_df, mapping.user_col, mapping.user_vec_col)
)
resources, resources_ms = timed(
    lambda: vectors(mapping.res_feature_vector_mapping_df, mapping.res_col, mapping.res_vec_col)
)


def score():
    model.transform(read()).agg({"anomaly_score": "sum"}).collect()


_, score_ms = timed(score)
save("users.f64", users)
save("resources.f64", resources)
finish(
    ms,
    {"SynapseML": version("synapseml"), **sparkSession.versions(spark)},
    java=sparkSession.java_process(spark),
    more={
        "model saved after": ms + model_ms,
        "vectors ready in": users_ms + resources_ms,
        "scoring": score_ms,
    },
)
spark.stop()
shutil.rmtree(temporary, ignore_errors=True)
