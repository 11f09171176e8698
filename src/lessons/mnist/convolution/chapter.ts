import type { Chapter } from '../../chapter';
import { ChannelsFigure } from './ChannelsFigure';
import { ConvolutionFigure } from './ConvolutionFigure';
import { DropoutFigure } from './DropoutFigure';
import { FlattenFigure } from './FlattenFigure';
import { PoolingFigure } from './PoolingFigure';
import en from './text.en.md';
import zh from './text.zh.md';

/** What the layers of a convolutional network compute, on a real digit. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'convolution', kind: 'figure', wide: true, of: 'train', View: ConvolutionFigure },
    { id: 'channels', kind: 'figure', wide: true, View: ChannelsFigure },
    { id: 'pooling', kind: 'figure', wide: true, View: PoolingFigure },
    { id: 'dropout', kind: 'figure', wide: true, View: DropoutFigure },
    { id: 'flatten', kind: 'figure', wide: true, View: FlattenFigure },
  ],
};
