/** What the service answers, as JSON Schema: the routes write their answers by it, and the OpenAPI document shows it. */

const text = (description: string) => ({ type: 'string', description }) as const;
const probability = { type: 'number', minimum: 0, maximum: 1 } as const;

export const predictionSchema = {
  type: 'object',
  required: ['success', 'prediction', 'debug', 'confidence'],
  additionalProperties: false,
  properties: {
    success: { type: 'boolean', enum: [true] },
    prediction: text('The characters read.'),
    debug: text('“predicted”, then what was done to the picture before, for instance that it was resized.'),
    confidence: { type: 'array', items: probability, description: 'Probability of each character read.' },
    probabilities: { type: 'array', items: { type: 'array', items: probability }, description: 'For each position the probability of every character of the alphabet; with ?probabilities=true.' },
  },
} as const;

export const refusalSchema = {
  type: 'object',
  required: ['success', 'prediction', 'debug', 'error'],
  additionalProperties: false,
  properties: {
    success: { type: 'boolean', enum: [false] },
    prediction: { type: 'string', enum: [''] },
    debug: text('The same sentence as in error.'),
    error: text('What is wrong with the request, in Chinese or English as Accept-Language asks.'),
  },
} as const;

export const healthSchema = {
  type: 'object',
  required: ['status', 'model', 'waiting'],
  additionalProperties: false,
  properties: {
    status: { type: 'string', enum: ['ok', 'stopping'] },
    model: {
      type: 'object',
      required: ['experiment', 'length', 'alphabet', 'width', 'height'],
      additionalProperties: false,
      properties: {
        experiment: text('What was trained.'),
        length: { type: 'integer', description: 'Characters in a picture.' },
        alphabet: text('Characters that it knows.'),
        width: { type: 'integer', description: 'Pixels that it sees.' },
        height: { type: 'integer' },
      },
    },
    waiting: { type: 'integer', minimum: 0, description: 'Pictures accepted and not yet answered.' },
  },
} as const;
