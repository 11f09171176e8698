/** `npm run protobuf`: makes src/engine/formats/protobuf/generated from tensorflow.proto, with tools fetched for the occasion. */
import { execFileSync } from 'node:child_process';

const tools = ['@bufbuild/buf@1.75.0', '@bufbuild/protoc-gen-es@2.17.0'];
const folder = 'src/engine/formats/protobuf';
const template = { version: 'v2', clean: true, plugins: [{ local: 'protoc-gen-es', out: `${folder}/generated`, opt: ['target=ts'] }] };

execFileSync('npx', ['--yes', ...tools.flatMap((tool) => ['-p', tool]), 'buf', 'generate', folder, '--template', JSON.stringify(template)], { stdio: 'inherit' });
