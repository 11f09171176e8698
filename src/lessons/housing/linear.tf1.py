# TensorFlow 1.x: first describe the computation as a graph, then run it in a session.
import pandas as pd
import tensorflow as tf

FEATURES = ["square_feet", "bedrooms"]  # one regression uses the first column only

table = pd.read_csv("housing1.csv")
table = (table - table.mean()) / table.std()  # pandas' std() divides by n - 1
table.insert(0, "ones", 1.0)                  # x0 = 1 carries the bias

x_data = table[["ones"] + FEATURES].values.astype("float32")
y_data = table[["price"]].values.astype("float32")

with tf.name_scope("input"):
    x = tf.placeholder(tf.float32, x_data.shape, name="x")
    y = tf.placeholder(tf.float32, y_data.shape, name="y")

with tf.name_scope("hypothesis"):
    weights = tf.get_variable("weights", (x_data.shape[1], 1), initializer=tf.zeros_initializer())
    y_pred = tf.matmul(x, weights, name="y_pred")

with tf.name_scope("loss"):
    error = y_pred - y
    loss = tf.matmul(error, error, transpose_a=True) / (2 * len(x_data))

with tf.name_scope("train"):
    step = tf.train.GradientDescentOptimizer(learning_rate=0.01).minimize(loss)

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for epoch in range(1, 501):
        # Fetched in one run with the update: the loss is the one before it.
        _, current = session.run([step, loss], feed_dict={x: x_data, y: y_data})
        if epoch % 100 == 0:
            print(epoch, current.item(), session.run(weights).ravel())
