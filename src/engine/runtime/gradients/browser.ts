// Bundlers load the ES modules, where the gradients stand alone: no data, converter or WebGL code is drawn in.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
