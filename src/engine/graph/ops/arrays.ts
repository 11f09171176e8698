/** Operations on tensors as arrays: their shapes, parts and arrangement. */
import type { Builder } from '../builder';
import { broadcastingOps } from './broadcasting';
import { castingOps } from './casting';
import { gatheringOps } from './gathering';
import { joiningOps } from './joining';
import { paddingOps } from './padding';
import { scanningOps } from './scanning';
import { selectingOps } from './selecting';
import { shapeOps } from './shapes';
import { slicingOps } from './slicing';
import { splittingOps } from './splitting';
import { stridedSlicingOps } from './stridedSlicing';

/** Functions of the façade. */
export const arrayOps = (builder: Builder) => ({
  ...castingOps(builder),
  ...shapeOps(builder),
  ...broadcastingOps(builder),
  ...joiningOps(builder),
  ...splittingOps(builder),
  ...slicingOps(builder),
  ...stridedSlicingOps(builder),
  ...paddingOps(builder),
  ...scanningOps(builder),
  ...selectingOps(builder),
  ...gatheringOps(builder),
});
