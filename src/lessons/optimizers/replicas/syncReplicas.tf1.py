import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

flags = tf.app.flags
flags.DEFINE_string("job_name", "worker", "ps or worker")
flags.DEFINE_integer("task_index", 0, "number of this process")
FLAGS = flags.FLAGS

cluster = tf.train.ClusterSpec({
    "ps": ["localhost:2222"],
    "worker": ["localhost:2223", "localhost:2224", "localhost:2225", "localhost:2226"],
})
replicas = cluster.num_tasks("worker")
server = tf.train.Server(cluster, job_name=FLAGS.job_name, task_index=FLAGS.task_index)

if FLAGS.job_name == "ps":
    server.join()

is_chief = FLAGS.task_index == 0
mnist = input_data.read_data_sets("data", one_hot=True)

# Variables go to the parameter server, the rest to this worker.
with tf.device(tf.train.replica_device_setter(cluster=cluster, worker_device="/job:worker/task:%d" % FLAGS.task_index)):
    x = tf.placeholder(tf.float32, [None, 784])
    y = tf.placeholder(tf.float32, [None, 10])
    hidden = tf.layers.dense(x, 512, tf.nn.relu)
    hidden = tf.layers.dense(hidden, 512, tf.nn.relu)
    logits = tf.layers.dense(hidden, 10)
    loss = tf.losses.softmax_cross_entropy(y, logits)

    global_step = tf.train.get_or_create_global_step()
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    # One backup: an update waits for three gradients of four.
    optimizer = tf.train.SyncReplicasOptimizer(optimizer, replicas_to_aggregate=replicas - 1, total_num_replicas=replicas)
    train_op = optimizer.minimize(loss, global_step=global_step)

hooks = [optimizer.make_session_run_hook(is_chief), tf.train.StopAtStepHook(last_step=500)]
with tf.train.MonitoredTrainingSession(master=server.target, is_chief=is_chief, hooks=hooks) as session:
    while not session.should_stop():
        images, labels = mnist.train.next_batch(32)
        session.run(train_op, {x: images, y: labels})
