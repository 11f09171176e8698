/** The parts that decide on rates and on an early end, by themselves. */
import { describe, expect, it } from 'vitest';
import { mnistSoftmax } from '../declarations/mnist';
import { resolveParams, type Params } from '../declarations/schema';
import { Ending } from './ending';
import { afterMeasurement, beforePlateau } from './plateau';
import { Rates } from './rates';

const params = (given: Params): Params => resolveParams(mnistSoftmax, given);

describe('rates', () => {
  it('follow the schedule under the rate that was chosen last', () => {
    const rates = new Rates(params({ learningRate: 0.1, schedule: 'step', decayEvery: 2, decayFactor: 0.5 }), 10);
    expect([1, 2, 3, 5].map((step) => rates.at(step).learningRate)).toEqual([0.1, 0.1, 0.05, 0.025]);
    expect(rates.tune({ learningRate: 0.4 })).toEqual([{ param: 'learningRate', from: 0.1, to: 0.4 }]);
    expect(rates.at(3).learningRate).toBe(0.2);
  });

  it('have the momentum of the rule: beta1 for Adam, none for SGD', () => {
    const adam = new Rates(params({}), 10);
    expect(adam.tune({ momentum: 0.5, learningRate: 0.001 })).toEqual([{ param: 'momentum', from: 0.9, to: 0.5 }]);
    expect(adam.at(1).momentum).toBe(0.5);
    expect(adam.tuned).toEqual({ learningRate: 0.001, momentum: 0.5 });
    const sgd = new Rates(params({ optimizer: 'sgd' }), 10);
    expect(sgd.at(1).momentum).toBeNull();
    expect(() => sgd.tune({ momentum: 0.5 })).toThrow(/with momentum/);
    expect(() => adam.tune({ learningRate: 1, momentum: 1.5 })).toThrow(/beta1/);
    expect(adam.tuned['learningRate']).toBe(0.001);
  });

  it('fall after as many measurements without gain as the patience says, as in Keras', () => {
    const losses = [1, 0.9, 0.95, 0.91, 0.8, 0.79995, 0.9];
    const states = losses.map((_, i) => losses.slice(0, i + 1).reduce((state, loss) => afterMeasurement(state, loss, { factor: 0.1, patience: 2 }), beforePlateau));
    expect(states.map(({ waited }) => waited)).toEqual([0, 0, 1, 0, 0, 1, 0]);
    expect(states.map(({ factor }) => Number(factor.toPrecision(3)))).toEqual([1, 1, 1, 0.1, 0.1, 0.1, 0.01]);
    const rates = new Rates(params({ schedule: 'plateau', plateauPatience: 1, decayFactor: 0.5, learningRate: 0.2, plateauWatch: 'probe_loss' }), 10);
    for (const loss of [1, 1]) rates.see({ probe_loss: loss, val_loss: -loss });
    expect(rates.at(4).learningRate).toBe(0.1);
  });
});

describe('the end', () => {
  it('comes when the validation loss has not fallen far enough for as long as the patience', () => {
    const ending = new Ending(params({ patience: 2, minImprovement: 0.05 }));
    const told = [1, 0.8, 0.79, 0.9].map((loss, i) => {
      ending.see(10 * (i + 1), { val_loss: loss });
      return ending.over;
    });
    expect(told).toEqual([false, false, false, true]);
    expect(ending.stopping.best).toEqual({ step: 20, loss: 0.8 });
  });

  it('does not come without patience', () => {
    const ending = new Ending(params({}));
    for (let step = 1; step < 50; step++) ending.see(step, { val_loss: step, loss: step });
    expect(ending.over).toBe(false);
    expect(ending.isBest(1)).toBe(false);
  });

  it.each([[Number.NaN], [500]])('of a range test comes with a loss of %s', (last) => {
    const ending = new Ending(params({ schedule: 'range' }));
    for (let step = 1; step <= 20; step++) ending.see(step, { loss: 2.3 - 0.05 * step });
    expect(ending.over).toBe(false);
    ending.see(21, { loss: last });
    expect(ending.over).toBe(true);
  });
});
