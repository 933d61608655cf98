"""benfred/implicit on the raw arrays; one iteration first, uncounted."""

import json
import os
from importlib.metadata import version

import numpy as np
from implicit.als import AlternatingLeastSquares
from run import data, finish, save, settings, timed
from scipy.sparse import csr_matrix

with open(os.path.join(data, "size.json")) as file:
    size = json.load(file)
starts = np.fromfile(os.path.join(data, "starts.u32"), np.uint32).astype(np.int32)
item = np.fromfile(os.path.join(data, "item.u32"), np.uint32).astype(np.int32)
rating = np.fromfile(os.path.join(data, "rating.f32"), np.float32)
# Its data are the confidence itself.
confidence = csr_matrix((1 + rating, item, starts), shape=(size["users"], size["items"]))


def fit(iterations):
    model = AlternatingLeastSquares(
        factors=settings["rank"],
        regularization=1,
        alpha=1,
        iterations=iterations,
        use_cg=settings["cg"],
        dtype=np.float32,
        num_threads=2,
        use_gpu=False,
        random_state=42,
    )
    model.fit(confidence, show_progress=False)
    return model


fit(1)
model, ms = timed(lambda: fit(settings["iterations"]))
save("users.f32", model.user_factors.astype(np.float32))
save("items.f32", model.item_factors.astype(np.float32))
finish(ms, {"implicit": version("implicit"), "NumPy": np.__version__, "SciPy": version("scipy")})
