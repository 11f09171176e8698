"""Reads the studio's files with TensorFlow and TensorBoard: python check.py <folder of the files> <folder of TensorFlow's>."""
import json
import os
import sys
from pathlib import Path

os.environ["CUDA_VISIBLE_DEVICES"] = ""
import numpy as np
import tensorflow as tf
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorflow.core.framework import graph_pb2
from tensorflow.core.protobuf import meta_graph_pb2

v1 = tf.compat.v1
ours, theirs = Path(sys.argv[1]), Path(sys.argv[2])
# JavaScript writes whole floats as integers; Python would keep digits that a float does not have.
expected = json.loads((ours / "expected.json").read_text(), parse_int=float)
differences = 0


def compare(what: str, count: int, seen, wanted) -> None:
    global differences
    equal = seen == wanted
    differences += not equal
    print(f"{'equal   ' if equal else 'DIFFERENT'} {what}: {count}")
    if not equal:
        print("  seen    ", str(seen)[:400], "\n  expected", str(wanted)[:400])


def points(series: dict) -> int:
    return sum(map(len, series.values()))


def check_events(name: str) -> None:
    (path,) = ours.glob(f"events.out.tfevents.*.{name}")
    wanted = expected[name]
    seen = EventAccumulator(str(path), {"scalars": 0, "histograms": 0, "images": 0, "tensors": 0}).Reload()
    tags = seen.Tags()
    scalars = {tag: [[e.step, e.wall_time, e.value] for e in seen.Scalars(tag)] for tag in tags["scalars"]}
    compare(f"{name}: points of scalars", points(scalars), scalars, wanted["scalars"])
    histogram = lambda h: [h.min, h.max, h.num, h.sum, h.sum_squares, list(h.bucket_limit), list(h.bucket)]
    histograms = {tag: [[e.step, e.wall_time, *histogram(e.histogram_value)] for e in seen.Histograms(tag)] for tag in tags["histograms"]}
    compare(f"{name}: histograms", points(histograms), histograms, wanted["histograms"])
    encoded = lambda e: tf.io.encode_base64(e.encoded_image_string).numpy().decode().replace("-", "+").replace("_", "/")
    images = {tag: [[e.step, e.wall_time, e.width, e.height, encoded(e)] for e in seen.Images(tag)] for tag in tags["images"]}
    unpadded = {tag: [[*head, picture.rstrip("=")] for *head, picture in series] for tag, series in wanted["images"].items()}
    compare(f"{name}: images", points(images), images, unpadded)
    if name == "live":
        picture = tf.io.decode_png(seen.Images("digit")[0].encoded_image_string).numpy()
        compare("pixels of a PNG file", picture.size, picture.flatten().tolist(), expected["pixels"])
    texts = {tag: [[e.step, e.wall_time, tf.make_ndarray(e.tensor_proto).item().decode()] for e in seen.Tensors(tag)] for tag in tags["tensors"]}
    compare(f"{name}: texts", points(texts), texts, wanted["texts"])
    compare(f"{name}: plugin of the texts", len(texts), set(seen.PluginTagToContent("text")), set(texts))
    graph = [[node.name, node.op, list(node.input), node.device] for node in seen.Graph().node]
    compare(f"{name}: nodes of the graph", len(graph), graph, wanted["graph"])
    check_traces(name, seen, tags["run_metadata"], wanted["traces"])


def check_traces(name: str, seen: EventAccumulator, tags: list, wanted: list) -> None:
    for tag, operations in wanted:
        devices = seen.RunMetadata(tag).step_stats.dev_stats
        origin = min(node.scheduled_nanos for device in devices for node in device.node_stats)
        times = {
            node.node_name: [
                round(node.all_start_nanos - origin + node.op_start_rel_nanos),
                round(node.all_start_nanos - origin + node.op_end_rel_nanos),
                sum(output.tensor_description.allocation_description.requested_bytes for output in node.output),
            ]
            for device in devices
            for node in device.node_stats
        }
        wanted_times = {node: [round(start * 1000), round(end * 1000), size] for node, start, end, size in operations}
        compare(f"{name}: operations of the trace {tag}", len(wanted_times), {node: times.get(node) for node in wanted_times}, wanted_times)
    compare(f"{name}: traces", len(tags), tags, [tag for tag, _ in wanted])


def plain(array: np.ndarray, dtype: str) -> list:
    flat = array.flatten()
    if dtype == "complex64":
        return [part for value in flat for part in (float(value.real), float(value.imag))]
    if dtype == "string":
        return [value.decode() for value in flat]
    return [str(value) for value in flat] if dtype == "int64" else [float(value) for value in flat]


def check_checkpoint() -> None:
    prefix = tf.train.latest_checkpoint(str(ours))
    reader = tf.train.load_checkpoint(prefix)
    shapes, types = reader.get_variable_to_shape_map(), reader.get_variable_to_dtype_map()
    seen = {name: {"dtype": types[name].name, "shape": shape, "values": plain(np.asarray(reader.get_tensor(name)), types[name].name)} for name, shape in shapes.items()}
    compare("checkpoint: tensors", len(seen), seen, expected["checkpoint"])
    with tf.Graph().as_default(), v1.Session() as session:
        variable = v1.get_variable("float32", [2, 1, 3], use_resource=False)
        v1.train.Saver([variable]).restore(session, prefix)
        restored = session.run(variable)
    compare("checkpoint: values restored by a Saver", restored.size, plain(restored, "float32"), expected["checkpoint"]["float32"]["values"])


def attributes(graph) -> list:
    value = lambda attr: tf.make_ndarray(attr.tensor).tolist() if attr.HasField("tensor") else attr.SerializeToString(deterministic=True)
    return [[node.name, node.op, list(node.input), {name: value(attr) for name, attr in node.attr.items()}] for node in graph.node]


def trained(graph, meta: bool) -> list:
    """Three steps of gradient descent in that graph."""
    rng = np.random.default_rng(1)
    feeds = {"input/x:0": rng.normal(size=(8, 3)), "input/y:0": rng.normal(size=(8, 1))}
    with tf.Graph().as_default(), v1.Session() as session:
        v1.train.import_meta_graph(graph) if meta else tf.import_graph_def(graph, name="")
        session.run(v1.global_variables_initializer() if meta else "w/Assign")
        return [session.run(["loss/mean:0", "train/GradientDescent"], feeds)[0].item() for _ in range(3)]


def check_graphs() -> None:
    read = lambda folder: graph_pb2.GraphDef.FromString((folder / "graph.pb").read_bytes())
    compare("GraphDef: attributes", sum(len(node.attr) for node in read(ours).node), attributes(read(ours)), attributes(read(theirs)))
    compare("GraphDef: losses of training in it", 3, trained(read(ours), False), trained(read(theirs), False))
    read_meta = lambda folder: meta_graph_pb2.MetaGraphDef.FromString((folder / "graph.meta").read_bytes())
    mine, other = read_meta(ours), read_meta(theirs)
    compare("MetaGraphDef: collections", len(mine.collection_def), dict(mine.collection_def), dict(other.collection_def))
    compare("MetaGraphDef: losses of training in it", 3, trained(mine, True), trained(other, True))


check_events("live")
check_events("copied")
check_checkpoint()
check_graphs()
print(f"{differences} differences")
sys.exit(1 if differences else 0)
