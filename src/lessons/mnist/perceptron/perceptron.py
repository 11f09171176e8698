import numpy as np

# One row of the logic table for AND: two inputs and the wanted answer.
points = np.array([[-0.6, -0.6], [-0.6, 0.6], [0.6, -0.6], [0.6, 0.6]])
labels = np.array([0, 0, 0, 1])

weights, bias, learning_rate = np.zeros(2), 0.0, 0.1
for epoch in range(30):
    for i in np.random.permutation(len(points)):
        answer = int(points[i] @ weights + bias > 0)
        error = labels[i] - answer
        weights += learning_rate * error * points[i]
        bias += learning_rate * error
    mistakes = np.sum((points @ weights + bias > 0) != labels)
    print(epoch + 1, mistakes)
