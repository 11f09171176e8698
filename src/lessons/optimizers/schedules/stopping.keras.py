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

stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=4, restore_best_weights=True)

model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x_train[:1000], y_train[:1000], batch_size=64, epochs=40, validation_data=validation, callbacks=[stop])
