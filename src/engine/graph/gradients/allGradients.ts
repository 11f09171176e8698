/** The gradients of all operations: what imports this can differentiate. */
import './activations';
import './binary';
import './choices';
import './complexNumbers';
import './controlFlow';
import './convolutions';
import './losses';
import './matrices';
import './mirrorPadGrad';
import './parts';
import './reductions';
import './shapes';
import './unary';
import './unchanging';
