import type { Factor } from './schedule';

/**
 * Rises in a straight line over `steps` updates, the last of which has the full rate; then `schedule` begins.
 * P. Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour", 2017.
 */
export const warmUp = (steps: number, schedule: Factor): Factor => (done) => (done < steps ? (done + 1) / steps : schedule(done - steps));
