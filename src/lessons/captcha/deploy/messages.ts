export const messages = {
  system: { zh: '服务跑在哪种系统上', en: 'System that runs the service' },
  export: { zh: '导出权重', en: 'Export the weights' },
  exported: { zh: '已导出 {file}，{size} KB。', en: 'Exported {file}, {size} KB.' },
  exportFirst: { zh: '先导出权重，启动服务的命令随后出现在这里。', en: 'Export the weights first; the command that starts the service then stands here.' },
  command: { zh: '启动服务的命令', en: 'Command that starts the service' },
  where: {
    zh: '在 Tensor Studio 所在的文件夹里打开终端，输入这条命令；按 Ctrl-C 结束服务，它会先答完已经接下的请求。如果浏览器把文件存到了别处，或改了名字，请照着改路径。',
    en: 'Type it in a terminal, in the folder of Tensor Studio. Ctrl-C ends the service, after it has answered what it accepted. Where your browser keeps downloads elsewhere, or has changed the name, change the path.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  selected: { zh: '浏览器不允许复制；内容已选中，请按 Ctrl-C（macOS 按 ⌘-C）。', en: 'The browser does not allow copying. The text is selected: press Ctrl-C (⌘-C on a Mac).' },

  address: { zh: '服务的地址', en: 'Address of the service' },
  foreign: { zh: '只能填写这台电脑上的地址，如 {example}：页面的安全策略不允许连接别处。', en: 'Only an address of this computer, as {example}: the page’s policy lets it reach no other.' },
  connect: { zh: '连接', en: 'Connect' },
  connecting: { zh: '正在连接…', en: 'Asking…' },
  notAsked: { zh: '还没有问过这个地址。', en: 'Nobody has been asked there yet.' },
  here: {
    zh: '/ping 回答 pong，用时 {ms} 毫秒。网络是 {experiment}，从 {width} × {height} 的图片里读 {length} 个字符，字符集 {alphabet}。',
    en: '/ping answers pong, after {ms} ms. The network is {experiment}: it reads {length} characters out of {alphabet}, in pictures of {width} × {height}.',
  },

  drawing: { zh: '正在画一张验证码…', en: 'Drawing a captcha…' },
  save: { zh: '存为 captcha.png', en: 'Save as captcha.png' },

  encoding: { zh: '怎样发送', en: 'Send it as' },
  form: { zh: '表单文件', en: 'a file in a form' },
  json: { zh: 'JSON 里的 base64', en: 'base64 in JSON' },
  predict: { zh: '请它识别', en: 'Ask for a prediction' },
  predicting: { zh: '正在识别…', en: 'Waiting for the answer…' },
  beforeAnswer: { zh: '服务的回答会出现在这里。', en: 'What the service answers will stand here.' },
  reads: { zh: '服务读作 {text}', en: 'The service reads {text}' },
  round: { zh: '往返 {ms} 毫秒 · debug：{debug}', en: '{ms} ms there and back · debug: {debug}' },
  raw: { zh: '原始回答', en: 'The answer as it came' },

  unreachable: { zh: '{origin} 没有回答。服务启动了吗？终端里显示的是不是这个端口？', en: 'Nobody answers at {origin}. Is the service running, and does its terminal name this port?' },
  permission: { zh: '这个页面来自网络：浏览器还会问你，是否允许它连接这台电脑上的程序，要允许才行。', en: 'This page comes from the network, so your browser also asks you whether it may reach programs on this computer; it must be allowed.' },
  timeout: { zh: '{origin} 在 {seconds} 秒内没有答完。', en: '{origin} did not finish its answer within {seconds} seconds.' },
  refused: { zh: '服务没有接受（状态 {status}）：{sentence}', en: 'The service refuses (status {status}): {sentence}' },
  busy: { zh: '服务现在接不下了（状态 503）：{sentence}', en: 'The service takes no more at the moment (status 503): {sentence}' },
  retryAfter: { zh: 'Retry-After：{seconds} 秒。', en: 'Retry-After: {seconds} s.' },
  stranger: { zh: '{origin} 有回答（状态 {status}），但不像这个服务。端口填对了吗？', en: 'Something answers at {origin} (status {status}), but not as this service does. Is it the right port?' },

  client: { zh: '用什么来问', en: 'Ask with' },
  snippet: { zh: '{client} 程序：发送 captcha.png，打印回答', en: '{client} program that sends captcha.png and prints the answer' },
  folder: { zh: '在存着 captcha.png 的文件夹里运行。', en: 'Run it in the folder in which captcha.png lies.' },
} as const;
