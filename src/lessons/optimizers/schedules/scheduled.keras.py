import keras
from keras import layers

(x_train, y_train), validation = keras.datasets.mnist.load_data()

model = keras.Sequential([
    layers.Rescaling(1 / 255),
    layers.Flatten(),
    layers.Dense(512, activation="relu"),
    layers.Dense(512, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

epochs, batch_size = 3, 128
steps = epochs * -(-5000 // batch_size)
rate = keras.optimizers.schedules.CosineDecay(0.5, steps)

model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(rate), metrics=["accuracy"])
model.fit(x_train[:5000], y_train[:5000], batch_size=batch_size, epochs=epochs, validation_data=validation)
