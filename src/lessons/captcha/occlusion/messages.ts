export const messages = {
  patch: { zh: '遮挡块的边长', en: 'Side of the patch' },
  pixels: { zh: '{n} 像素', en: '{n} pixels' },
  begin: { zh: '逐处遮挡', en: 'Cover place by place' },
  end: { zh: '停下', en: 'Stop' },
  empty: { zh: '按“逐处遮挡”：灰色方块会走遍整张图，每停一处就问一次网络。', en: 'Press “Cover place by place”: a grey patch visits every place of the picture, and the network is asked at each.' },
  progress: { zh: '读作 {text}；已遮挡 {done} 处，共 {total} 处', en: 'Reads {text}; {done} of {total} places covered' },
  character: { zh: '第 {n} 位：{character}，把握 {whole}', en: 'Character {n}: {character}, sure {whole}' },
  least: { zh: '最低降到 {least}（方块左上角在第 {row} 行第 {column} 列）', en: 'Falls to {least} with the patch at row {row}, column {column}' },
  label: { zh: '第 {n} 位 {character} 的遮挡图：{least}', en: 'Occlusion map of character {n}, {character}: {least}' },
  legend: { zh: '橙色：遮住这里，对这个字符的把握就下降；蓝色：遮住反而更有把握。各图颜色同一标尺，最深为 {most}。', en: 'Orange: covered here, the network is less sure of the character; blue: surer. All maps have one scale, up to {most}.' },
} as const;
