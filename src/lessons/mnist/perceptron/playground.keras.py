from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import Adam

# x_train: [200, 2] points in the plane; y_train: [200, 2] their classes, one-hot.
model = Sequential([
    Dense(4, activation='tanh', input_shape=(2,)),
    Dense(2, activation='softmax'),
])
model.compile(optimizer=Adam(0.03), loss='categorical_crossentropy', metrics=['accuracy'])
model.fit(x_train, y_train, batch_size=20, epochs=200, validation_data=(x_test, y_test))
