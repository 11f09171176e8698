"""PyTorch and TensorFlow training the bench's networks; prints an outcome as shared/jobs.ts describes it.

`peers.py versions`, or `peers.py JOB` with a job of native.ts as JSON.
"""
import json
import math
import platform
import statistics
import sys
import time

import numpy as np

CLASSES = 10
WARM_UP_STEPS = 4
WARM_UP_MS = 200
SAMPLE_MS = 10


def pictures(network, batch):
    """Noise with a bright band for the class in each head's strip, [batch, h, w, c], and labels [batch * heads]; see page/pictures.ts."""
    random = np.random.default_rng(1)
    (height, width, channels), heads = network["input"], network["heads"]
    labels = random.integers(0, CLASSES, (batch, heads))
    band = np.arange(height) * CLASSES // height
    strip = np.arange(width) * heads // width
    bright = band[None, :, None] == labels[:, strip][:, None, :]
    noise = random.random((batch, height, width, channels), dtype=np.float32)
    return (0.3 * noise + 0.7 * bright[..., None]).astype(np.float32), labels.reshape(-1)


def houses(rows):
    """A table [rows, 3] with a column of ones, and what a plane makes of it, [rows, 1]."""
    random = np.random.default_rng(1)
    x = random.uniform(-1, 1, (rows, 3)).astype(np.float32)
    x[:, 0] = 1
    y = x @ np.array([[0], [0.9], [-0.1]], np.float32) + 0.2 * random.uniform(-1, 1, (rows, 1)).astype(np.float32)
    return x, y


def torch_trainers(job):
    """One step function for each layout of the pictures: which one is faster depends on the network."""
    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.set_num_threads(job["threads"])
    torch.manual_seed(1)
    network, batch = job["network"], job["batch"]

    def trainer(parameters, optimizer, loss):
        def step():
            optimizer.zero_grad()
            value = loss()
            value.backward()
            optimizer.step()
            return value.item()

        return step

    if network is None:
        x, y = map(torch.tensor, houses(batch))
        w = torch.zeros(3, 1, requires_grad=True)
        return [trainer([w], torch.optim.SGD([w], 0.01), lambda: ((x @ w - y) ** 2).mean() / 2)]

    def build():
        layers, channels, flat = [], network["input"][2], False
        for layer in network["layers"]:
            kind = layer["kind"]
            if kind == "conv":
                padding = layer["size"] // 2 if layer["padding"] == "same" else 0
                layers += [nn.Conv2d(channels, layer["filters"], layer["size"], padding=padding), nn.ReLU()]
                channels = layer["filters"]
            elif kind == "pool":
                layers.append(nn.MaxPool2d(layer["size"]))
            elif kind == "dropout":
                layers.append(nn.Dropout(layer["rate"]))
            else:
                layers += ([] if flat else [nn.Flatten()]) + [nn.LazyLinear(layer["units"]), nn.ReLU()]
                flat = True
        return nn.Sequential(*layers, *([] if flat else [nn.Flatten()]), nn.LazyLinear(network["heads"] * CLASSES))

    pixels, labels = pictures(network, batch)
    y = torch.tensor(labels)

    def classifier(layout):
        x = torch.tensor(pixels).permute(0, 3, 1, 2).contiguous(memory_format=layout)
        net = build()
        net(x)
        net = net.to(memory_format=layout)
        return trainer(net.parameters(), torch.optim.Adam(net.parameters(), 1e-3), lambda: F.cross_entropy(net(x).reshape(-1, CLASSES), y))

    return [classifier(layout) for layout in (torch.contiguous_format, torch.channels_last)]


def tensorflow_trainers(job):
    """A step compiled as a graph."""
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(job["threads"])
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.random.set_seed(1)
    network, batch = job["network"], job["batch"]

    if network is None:
        x, y = map(tf.constant, houses(batch))
        w = tf.Variable(tf.zeros([3, 1]))

        @tf.function
        def descend():
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(x @ w - y)) / 2
            w.assign_sub(0.01 * tape.gradient(loss, w))
            return loss

        return [lambda: float(descend())]

    keras = tf.keras
    model, flat = keras.Sequential([keras.Input(network["input"])]), False
    for layer in network["layers"]:
        kind = layer["kind"]
        if kind == "conv":
            model.add(keras.layers.Conv2D(layer["filters"], layer["size"], padding=layer["padding"], activation="relu"))
        elif kind == "pool":
            model.add(keras.layers.MaxPool2D(layer["size"]))
        elif kind == "dropout":
            model.add(keras.layers.Dropout(layer["rate"]))
        else:
            if not flat:
                model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(layer["units"], activation="relu"))
            flat = True
    if not flat:
        model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(network["heads"] * CLASSES))
    optimizer = keras.optimizers.Adam(1e-3)
    pixels, labels = pictures(network, batch)
    x, y = tf.constant(pixels), tf.constant(labels)

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            logits = tf.reshape(model(x, training=True), [-1, CLASSES])
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        return loss

    return [lambda: float(step())]


def measure(step, job):
    """As page/measure.ts does it."""
    losses = []

    def timed(steps):
        begun = time.perf_counter()
        for _ in range(steps):
            losses.append(step())
        return (time.perf_counter() - begun) * 1e3 / steps

    first = latest = timed(1)
    first_done = time.time() * 1e3
    spent = 0.0
    done = 1
    while (done < WARM_UP_STEPS or spent < WARM_UP_MS) and spent < job["budgetMs"] / 2:
        latest = timed(1)
        spent += latest
        done += 1
    group = max(1, math.ceil(SAMPLE_MS / latest))
    samples = []
    while not samples or (len(samples) < job["samples"] and spent < job["budgetMs"]):
        samples.append(timed(group))
        spent += samples[-1] * group
    last = losses[-max(1, len(losses) // 3):]
    if not all(map(math.isfinite, losses)) or statistics.median(last) >= losses[0]:
        raise RuntimeError(f"The loss does not fall: {losses[0]:.4g}, {losses[-1]:.4g}.")
    return {"batch": job["batch"], "firstMs": first, "firstDoneAt": first_done, "stepMs": samples, "losses": losses, "flopPerExample": None, "frames": None}


def outcome(job):
    try:
        trainers = torch_trainers(job) if job["library"] == "torch" else tensorflow_trainers(job)
        results = [measure(step, job) for step in trainers]
        return {"ok": True, "value": min(results, key=lambda result: statistics.median(result["stepMs"]))}
    except ImportError as error:
        return {"ok": False, "absent": True, "reason": str(error)}
    except Exception as error:  # whatever a library throws is the bench's to print
        return {"ok": False, "absent": False, "reason": str(error).split("\n")[0]}


def versions():
    found = {"python": platform.python_version()}
    for name in ("torch", "tensorflow"):
        try:
            found[name] = __import__(name).__version__
        except ImportError:
            pass
    return found


if __name__ == "__main__":
    asked = sys.argv[1]
    print(json.dumps(versions() if asked == "versions" else outcome(json.loads(asked))))
