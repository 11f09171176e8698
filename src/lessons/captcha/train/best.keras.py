from keras.layers import Concatenate, Conv2D, Dense, Flatten, Input, Lambda, MaxPooling2D
from keras.models import Model
import tensorflow as tf

# x_train: (n, 60, 160, 1), grey levels over 255; y_train: (n, 40), four one-hot vectors end to end
inputs = Input(shape=(60, 160, 1))
x = Lambda(tf.image.per_image_standardization)(inputs)  # every picture: mean 0, variance 1
for i, filters in enumerate([8, 16, 32, 64, 96]):
    if i > 0:
        x = MaxPooling2D(2)(x)
    x = Conv2D(filters, 3, padding="same", activation="relu")(x)
x = Flatten()(x)
heads = [Dense(10, activation="softmax")(x) for _ in range(4)]
model = Model(inputs, Concatenate()(heads))
model.summary()  # 195,016 parameters

# One cross-entropy a character, instead of one over all 40 outputs
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
