/** Colours for curves that belong to no run, model or optimizer, in the order of use. */
const palette = ['--info', '--op-update', '--op-compute', '--op-flow', '--op-network', '--op-variable', '--op-record', '--op-shape', '--op-constant'] as const;

export const curveColor = (index: number): string => `var(${palette[index % palette.length] ?? palette[0]})`;
