"""TensorFlow takes up what the lessons' programs saved, and saves a checkpoint for them. Argument: the programs' folder."""
import glob
import os
import sys

import numpy as np
import tensorflow.compat.v1 as tf
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

tf.disable_v2_behavior()
folder = sys.argv[1]

# The course's variables: W around 100, b restored to the ones that were saved.
path = tf.train.latest_checkpoint(os.path.join(folder, "summary"))
assert path and path.endswith("test.ckpt-0"), path
with tf.Graph().as_default(), tf.Session() as session:
    saver = tf.train.import_meta_graph(path + ".meta")
    saver.restore(session, path)
    names = [variable.name for variable in tf.global_variables()]
    assert names == ["W:0", "b:0"], names
    W, b = session.run(["W:0", "b:0"])
    assert b.tolist() == [1, 1, 1, 1] and np.all(np.abs(W - 100) < 2), (W, b)
    more = session.run("AssignAdd:0")
    assert more.tolist() == [2, 2, 2, 2], more
    print("restored by TensorFlow:", W, b)

(events,) = glob.glob(os.path.join(folder, "summary/linear-regression/*tfevents*"))
accumulator = EventAccumulator(events, size_guidance={"scalars": 0, "histograms": 0}).Reload()
losses = {event.step: event.value for event in accumulator.Scalars("summary/loss")}
assert sorted(losses) == list(range(10, 501, 10)), sorted(losses)
for epoch, printed in {100: "0.1835", 200: "0.1483", 300: "0.1379", 400: "0.1337", 500: "0.1320"}.items():
    assert f"{losses[epoch]:.4f}" == printed, (epoch, losses[epoch])
assert len(accumulator.Histograms("summary/weights")) == 50
nodes = accumulator.Graph().node
assert {"input", "hypothesis", "loss", "train"} <= {node.name.split("/")[0] for node in nodes}

# TensorFlow itself trains the studio's graph: the same losses.
with tf.Graph().as_default(), tf.Session() as session:
    tf.import_graph_def(tf.GraphDef.FromString(accumulator.Graph().SerializeToString()), name="")
    table = np.loadtxt(os.path.join(os.path.dirname(__file__), "../../public/datasets/housing1.csv"), delimiter=",", skiprows=1)
    scaled = (table - table.mean(0)) / table.std(0, ddof=1)
    feeds = {"input/X:0": np.insert(scaled[:, :2], 0, 1, axis=1), "input/y:0": scaled[:, 2:]}
    session.run("weights/Assign")
    for epoch in range(1, 501):
        _, loss = session.run(["train/GradientDescent", "loss/loss:0"], feeds)
        if epoch in losses:
            assert abs(loss.item() - losses[epoch]) < 1e-5 * losses[epoch], (epoch, loss, losses[epoch])
print(f"trained by TensorFlow: {len(nodes)} nodes, {len(losses)} losses equal, the last {losses[500]:.4f}")

with tf.Graph().as_default(), tf.Session() as session:
    tf.Variable([[1.5, 2.5, 3.5, 4.5]], name="W")
    tf.Variable([5.0, 6.0, 7.0, 8.0], name="b")
    session.run(tf.global_variables_initializer())
    os.makedirs(os.path.join(folder, "tensorflow"))
    tf.train.Saver().save(session, os.path.join(folder, "tensorflow/model.ckpt"), global_step=7)
