"""A Spark on this machine alone, with two threads."""

import os
import tempfile

from pyspark.sql import SparkSession


def start(memory="6g"):
    temporary = tempfile.mkdtemp(prefix="byoml-bench-spark-")
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", memory)
        .config("spark.executorEnv.PYTHONHASHSEED", "0")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.local.dir", temporary)
        .config("spark.sql.warehouse.dir", os.path.join(temporary, "warehouse"))
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    # Without one, 25 iterations end in a stack overflow.
    spark.sparkContext.setCheckpointDir(os.path.join(temporary, "checkpoints"))
    return spark, temporary


def versions(spark):
    java = spark._jvm.java.lang.System.getProperty("java.version")
    return {"Spark": spark.version, "Java": java}


def java_process(spark):
    return spark._jvm.java.lang.ProcessHandle.current().pid()
