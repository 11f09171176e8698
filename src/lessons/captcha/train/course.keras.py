from keras.layers import Concatenate, Conv2D, Dense, Dropout, Flatten, Input, MaxPooling2D
from keras.models import Model

# x_train: (3956, 60, 160, 1), grey levels over 255; y_train: (3956, 40), four one-hot vectors end to end
inputs = Input(shape=(60, 160, 1))
x = Conv2D(32, 3, activation="relu")(inputs)
x = Conv2D(32, 3, activation="relu")(x)
x = MaxPooling2D(2, padding="same")(x)
x = Conv2D(64, 3, activation="relu")(x)
x = MaxPooling2D(2, padding="same")(x)
x = Flatten()(x)
x = Dropout(0.25)(x)
heads = [Dense(10, activation="softmax", name=f"fc{i}")(x) for i in range(1, 5)]
outputs = Concatenate()(heads)

model = Model(inputs, outputs)
model.summary()  # 1,292,744 parameters

model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
history = model.fit(x_train, y_train, batch_size=100, epochs=10, validation_data=(x_test, y_test))
