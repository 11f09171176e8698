// Node loads the CommonJS bundles; the only one that registers the gradients is the union package.
import '@tensorflow/tfjs';
