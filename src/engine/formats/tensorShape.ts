/** Shapes as TensorFlow's messages write them: -1 for a size that is not known. */
import { create } from '@bufbuild/protobuf';
import type { PartialShape } from '../declarations/graphPicture';
import { TensorShapeProtoSchema, type TensorShapeProto } from './protobuf/generated/tensorflow_pb';

export function readShape(proto: TensorShapeProto): PartialShape {
  if (proto.unknownRank) return null;
  return proto.dim.map(({ size }) => (size < 0n ? null : Number(size)));
}

export function writeShape(shape: PartialShape): TensorShapeProto {
  if (shape === null) return create(TensorShapeProtoSchema, { unknownRank: true });
  return create(TensorShapeProtoSchema, { dim: shape.map((size) => ({ size: BigInt(size ?? -1) })) });
}
