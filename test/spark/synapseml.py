"""SynapseML's own AccessAnomaly, for the tests: `record FOLDER` makes their fixtures, `answer` scores with saved models.

PYTHONHASHSEED has to be 0, for the seed of Spark's ALS is the hash of a string.
"""

import json
import math
import os
import shutil
import sys
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql import types as t
from synapse.ml.cyber.anomaly.collaborative_filtering import (
    AccessAnomaly,
    AccessAnomalyModel,
    _UserResourceFeatureVectorMapping,
)

TEAMS = {"plant": 5, "sales": 4}


def start(checkpoints):
    """A small Spark that is quick to start: the data are a few hundred rows."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    # Without it, many iterations overflow the stack.
    spark.sparkContext.setCheckpointDir(checkpoints)
    return spark


def frame(spark, columns, kinds, rows):
    types = {"text": t.StringType(), "int": t.IntegerType(), "long": t.LongType(), "number": t.DoubleType()}
    schema = t.StructType([t.StructField(name, types[kind]) for name, kind in zip(columns, kinds)])
    return spark.createDataFrame([tuple(row) for row in rows], schema)


def accesses(tenant, teams=TEAMS, shared=True):
    """Everybody of a team opens most of its resources, and the common one."""
    rows = []
    for team, size in teams.items():
        for person in range(size):
            for share in range(4):
                if (person + share) % 3 != 0:
                    rows.append([tenant, f"{team}-{person}", f"{team}{share}", float(1 + (3 * person + 5 * share) % 7)])
            if shared:
                rows.append([tenant, f"{team}-{person}", "common", 2.0])
    return rows


def every_pair(rows):
    """All that could be asked of these rows' names, and names that nobody knows."""
    tenants = sorted({row[0] for row in rows if row[0] is not None}, key=str)
    users = sorted({row[1] for row in rows if row[1] is not None}, key=str)
    resources = sorted({row[2] for row in rows if row[2] is not None}, key=str)
    stranger = (lambda names: 999 if isinstance(names[0], int) else "stranger")
    return [
        [tenant, user, resource]
        for tenant in [*tenants, stranger(tenants)]
        for user in [*users, stranger(users)]
        for resource in [*resources, stranger(resources)]
    ]


def cases(spark):
    """(name, columns, kinds of names, model, rows to score)"""
    names = ["tenant_id", "user", "res"]
    rows = accesses("0")
    texts = ["text", "text", "text"]
    fit = lambda columns, kinds, data, **more: AccessAnomaly(
        tenantCol=columns[0], userCol=columns[1], resCol=columns[2], maxIter=5, rankParam=4, **more
    ).fit(frame(spark, [*columns, "likelihood"], [*kinds, "number"], data))

    yield "plain", names, texts, fit(names, texts, rows), every_pair(rows)

    # Tenants and users are numbers; two components in each tenant; a resource without a name, which is never found again.
    numbers = ["int", "long", "text"]
    columns = ["Workspace", "Account Id", "Share"]
    apart = [
        [tenant, 10 * (team == "sales") + int(user.split("-")[1]), resource, likelihood]
        for tenant in (1, 2)
        for _, user, resource, likelihood in accesses(tenant, shared=False)
        for team in [user.split("-")[0]]
    ]
    apart.append([2, 11, None, 3.0])
    yield "numbers", columns, numbers, fit(columns, numbers, apart, separateTenants=True), every_pair(apart)

    # Names that trained but are not in the history, names of the history alone, repetitions, components of its own.
    history = [row[:3] for row in rows if row[1] != "sales-0" and row[2] != "common"]
    history += [["0", "newcomer", "plant1"], ["0", "plant-1", "attic"], ["0", "loner", "cellar"]]
    given = {"historyAccessDf": frame(spark, names, texts, history)}
    asked = every_pair([*rows, *[[*row, 1.0] for row in history]])
    yield "history", names, texts, fit(names, texts, rows, **given), asked

    # The class takes a model without components, though fit makes none.
    whole = fit(names, texts, accesses("0", shared=False)).user_res_feature_vector_mapping
    bare = _UserResourceFeatureVectorMapping(
        *[whole.tenant_col, whole.user_col, whole.user_vec_col, whole.res_col, whole.res_vec_col],
        *[None, None, None, whole.user_feature_vector_mapping_df, whole.res_feature_vector_mapping_df],
    )
    yield "noComponents", names, texts, AccessAnomalyModel(bare, "unusual"), every_pair(rows)


def scores_of(model, asked):
    """In the order of what was asked; rows that were multiplied by a repeated history agree, or there is a KeyError."""
    found = {}
    for row in model.transform(asked).collect():
        key = tuple(row[name] for name in (model.tenant_col, model.user_col, model.res_col))
        score = row[model.output_col]
        assert found.setdefault(key, score) == score, key
    return [plain(found[tuple(row)]) for row in asked.collect()]


def plain(score):
    return "Infinity" if score is not None and math.isinf(score) else score


def record(spark, folder):
    for name, columns, kinds, model, rows in cases(spark):
        target = os.path.join(folder, name)
        shutil.rmtree(target, ignore_errors=True)
        model.save(os.path.join(target, "model"))
        loaded = AccessAnomalyModel.load(spark, os.path.join(target, "model"))
        scores = scores_of(loaded, frame(spark, columns, kinds, rows))
        with open(os.path.join(target, "scores.json"), "w") as file:
            lines = [json.dumps([*map(str, row), score]) for row, score in zip(rows, scores)]
            file.write("[\n" + ",\n".join(lines) + "\n]\n")


def answer(spark, requests):
    """Per request: the columns that the loaded model names, and its scores; what `again` names it is saved to."""
    for request in requests:
        model = AccessAnomalyModel.load(spark, request["model"])
        columns = [model.tenant_col, model.user_col, model.res_col]
        scores = scores_of(model, frame(spark, columns, ["text"] * 3, request["rows"]))
        if "again" in request:
            model.save(request["again"])
        yield {"columns": columns, "output": model.output_col, "scores": scores}


def main(command, *paths):
    with tempfile.TemporaryDirectory() as checkpoints:
        spark = start(checkpoints)
        if command == "record":
            record(spark, *paths)
        else:
            question, target = paths
            with open(question) as file:
                answers = list(answer(spark, json.load(file)))
            with open(target, "w") as file:
                json.dump(answers, file)
        spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
