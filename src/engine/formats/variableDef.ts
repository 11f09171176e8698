/** VariableDef (tensorflow/core/framework/variable.proto): an element of the collections `variables` and `trainable_variables`. */
import { create, toBinary } from '@bufbuild/protobuf';
import { VariableDefSchema } from './protobuf/generated/tensorflow_pb';
import { readMessage } from './protobuf/readMessage';

/** Names of tensors and operations: `w:0`, `w/Assign`, `w/read:0`, `w/initial_value:0`. */
export interface VariableDef {
  readonly variable: string;
  readonly initializer: string;
  readonly snapshot: string;
  readonly initialValue: string;
  readonly trainable: boolean;
}

export function encodeVariableDef({ variable, initializer, snapshot, initialValue, trainable }: VariableDef): Uint8Array<ArrayBuffer> {
  return toBinary(
    VariableDefSchema,
    create(VariableDefSchema, { variableName: variable, initializerName: initializer, snapshotName: snapshot, initialValueName: initialValue, trainable }),
  );
}

/** @throws bad-file */
export function decodeVariableDef(bytes: Uint8Array, file: string): VariableDef {
  const { variableName, initializerName, snapshotName, initialValueName, trainable } = readMessage(VariableDefSchema, bytes, file);
  return { variable: variableName, initializer: initializerName, snapshot: snapshotName, initialValue: initialValueName, trainable };
}
