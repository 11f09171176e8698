/** What one types to make the course's own environment; Windows lines are for its Command Prompt. */
import type { Command } from './command';

export const commands: readonly Command[] = [
  {
    id: 'version', topic: 'python',
    line: { windows: 'py --version', macos: 'python3 --version', linux: 'python3 --version' },
    does: { zh: '查看装的是哪个 Python。', en: 'Tells which Python is installed.' },
    see: { zh: 'Python 3 和一个次版本号；若提示找不到命令，先从 python.org 安装。', en: 'Python 3 and a minor version; if the command is unknown, install Python from python.org first.' },
  },
  {
    id: 'pip', topic: 'python',
    line: { windows: 'py -m pip --version', macos: 'python3 -m pip --version', linux: 'python3 -m pip --version' },
    does: { zh: '查看 pip 的版本，以及它属于哪个 Python。', en: 'Tells the version of pip and the Python that it belongs to.' },
    see: { zh: '版本号，后面跟着 pip 所在的文件夹。', en: 'A version, followed by the folder in which pip lies.' },
  },
  {
    id: 'mkdir', topic: 'python', line: 'mkdir tensor-course',
    does: { zh: '为课程新建一个文件夹。', en: 'Makes a folder for the course.' },
    see: { zh: '没有输出就是成功；Windows 用 dir、其他系统用 ls 可以看到它。', en: 'Nothing, which is good; dir on Windows, or ls elsewhere, now lists it.' },
  },
  {
    id: 'cd', topic: 'python', line: 'cd tensor-course',
    does: { zh: '进入这个文件夹，下面的命令都在这里执行。', en: 'Goes into that folder; all commands below are meant for it.' },
    see: { zh: '命令提示符里出现文件夹的名字。', en: 'The name of the folder in the prompt.' },
  },
  {
    id: 'venv', topic: 'venv',
    line: { windows: 'py -m venv venv', macos: 'python3 -m venv venv', linux: 'python3 -m venv venv' },
    does: { zh: '用 Python 自带的 venv 建立名为 venv 的虚拟环境。', en: 'Makes a virtual environment named venv with the module of that name that Python brings along.' },
    see: { zh: '几秒后多出一个 venv 文件夹；Debian 和 Ubuntu 若报错，先安装 python3-venv。', en: 'After a few seconds, a folder venv. Where Debian or Ubuntu refuse, install python3-venv first.' },
  },
  {
    id: 'install-virtualenv', topic: 'venv',
    line: { windows: 'py -m pip install virtualenv', macos: 'python3 -m pip install --user virtualenv', linux: 'python3 -m pip install --user virtualenv' },
    does: { zh: '安装 virtualenv：venv 的前身，更快，也能选用别的 Python 版本。', en: 'Installs virtualenv, the older sibling of venv: faster, and able to use another version of Python.' },
    see: { zh: '最后一行是 Successfully installed virtualenv 和版本号。', en: 'A last line that says Successfully installed virtualenv, with a version.' },
  },
  {
    id: 'virtualenv', topic: 'venv',
    line: { windows: 'py -m virtualenv venv', macos: 'python3 -m virtualenv venv', linux: 'python3 -m virtualenv venv' },
    does: { zh: '用 virtualenv 建立同样的环境；与上面的 venv 二选一。', en: 'Makes the same environment with virtualenv, in place of the venv command above.' },
    see: { zh: 'created virtual environment，后面是 Python 的版本和用时。', en: 'The words created virtual environment, with the version of Python and the time it took.' },
  },
  {
    id: 'activate', topic: 'venv',
    line: { windows: 'venv\\Scripts\\activate', macos: 'source venv/bin/activate', linux: 'source venv/bin/activate' },
    does: { zh: '激活环境：从现在起，python 和 pip 都指环境里的那一份。', en: 'Activates the environment: from now on python and pip mean the ones inside it.' },
    see: { zh: '提示符的最前面出现 (venv)。', en: '(venv) at the front of the prompt.' },
  },
  {
    id: 'policy', topic: 'venv',
    line: { windows: 'powershell Set-ExecutionPolicy -Scope CurrentUser RemoteSigned' },
    does: { zh: '允许 PowerShell 运行激活脚本；只有改用 PowerShell 而它拒绝时才需要。', en: 'Lets PowerShell run the activation script; needed only there, and only if it refuses.' },
    see: { zh: '没有输出；之后在 PowerShell 里激活不再报错。', en: 'Nothing; activating in PowerShell then works.' },
  },
  {
    id: 'which', topic: 'venv',
    line: { windows: 'where python', macos: 'which python', linux: 'which python' },
    does: { zh: '查看 python 指的是哪个文件，用来确认环境已激活。', en: 'Tells which file python stands for, to make sure that the environment is active.' },
    see: { zh: '第一行路径里有 venv。', en: 'A first line whose path contains venv.' },
  },
  {
    id: 'deactivate', topic: 'venv', line: 'deactivate',
    does: { zh: '退出环境，回到系统的 Python。', en: 'Leaves the environment and returns to the system’s Python.' },
    see: { zh: '提示符前的 (venv) 消失。', en: '(venv) disappears from the prompt.' },
  },
  {
    id: 'remove', topic: 'venv',
    line: { windows: 'rmdir /s /q venv', macos: 'rm -r venv', linux: 'rm -r venv' },
    does: { zh: '删除整个环境；它只是一个文件夹，可以随时重建。', en: 'Deletes the whole environment. It is only a folder, and can be made again at any time.' },
    see: { zh: '没有输出，venv 文件夹不见了。', en: 'Nothing; the folder venv is gone.' },
  },
  {
    id: 'install-jupyter', topic: 'jupyter', line: 'pip install jupyter',
    does: { zh: '在已激活的环境里安装 Jupyter Notebook。', en: 'Installs Jupyter Notebook into the active environment.' },
    see: { zh: '几十个软件包之后，一行 Successfully installed。', en: 'Some dozens of packages, then a line that says Successfully installed.' },
  },
  {
    id: 'ipykernel', topic: 'jupyter', line: 'python -m ipykernel install --user --name=venv',
    does: { zh: '把这个环境登记为一个名为 venv 的 Jupyter 内核。', en: 'Registers this environment as a Jupyter kernel named venv.' },
    see: { zh: 'Installed kernelspec venv in，后面是一个文件夹。', en: 'The words Installed kernelspec venv in, and a folder.' },
  },
  {
    id: 'kernelspec', topic: 'jupyter', line: 'jupyter kernelspec list',
    does: { zh: '列出已登记的内核。', en: 'Lists the kernels that are registered.' },
    see: { zh: 'Available kernels 下面有 python3 和 venv 两行。', en: 'Under Available kernels, one line for python3 and one for venv.' },
  },
  {
    id: 'notebook', topic: 'jupyter', line: 'jupyter notebook',
    does: { zh: '在浏览器里打开笔记本；新建时在内核列表中选 venv。', en: 'Opens the notebook in the browser; choose the kernel venv for a new one.' },
    see: { zh: '一个以 http://localhost:8888 开头的地址；按两次 Ctrl-C 退出。', en: 'An address that begins with http://localhost:8888; Ctrl-C twice ends it.' },
  },
  {
    id: 'uninstall-kernel', topic: 'jupyter', line: 'jupyter kernelspec uninstall venv',
    does: { zh: '取消内核的登记；删掉环境之前先做这一步。', en: 'Takes the kernel off the list; do it before the environment is deleted.' },
    see: { zh: '先询问 [y/N]，回答 y 后显示 Removed。', en: 'A question with [y/N]; after y, the word Removed.' },
  },
  {
    id: 'install-tensorflow', topic: 'tensorflow', line: 'pip install tensorflow',
    does: { zh: '安装当前版本的 TensorFlow 2；课程的 1.x 写法在其中的 tf.compat.v1 里。', en: 'Installs today’s TensorFlow 2; the course’s way of writing, that of 1.x, lives on in its tf.compat.v1.' },
    see: { zh: '下载几百兆之后，一行 Successfully installed。', en: 'Some hundreds of megabytes, then a line that says Successfully installed.' },
  },
  {
    id: 'tensorflow', topic: 'tensorflow', line: 'python -c "import tensorflow as tf; print(tf.__version__)"',
    does: { zh: '导入 TensorFlow 并打印版本，确认能用。', en: 'Imports TensorFlow and prints its version, to see that it works.' },
    see: { zh: '2 开头的版本号；它前面关于 CPU 指令的提示可以不理会。', en: 'A version that begins with 2; remarks on processor instructions before it do no harm.' },
  },
  {
    id: 'v1', topic: 'tensorflow', line: 'python -c "import tensorflow.compat.v1 as tf; tf.disable_v2_behavior(); print(tf.Session().run(tf.constant(2) + 3))"',
    does: { zh: '按课程的方式，用计算图和会话计算 2 + 3。', en: 'Computes 2 + 3 in the course’s manner, with a graph and a session.' },
    see: { zh: '最后一行是 5。', en: 'A last line with 5.' },
  },
  {
    id: 'freeze', topic: 'tensorflow', line: 'pip freeze > requirements.txt',
    does: { zh: '把所有软件包及其版本写进文件，别人用 pip install -r requirements.txt 就能重建。', en: 'Writes all packages with their versions to a file, from which pip install -r requirements.txt makes them again.' },
    see: { zh: '没有输出；文件里每行一个软件包。', en: 'Nothing; the file has a package a line.' },
  },
  {
    id: 'show-proxy', topic: 'proxy',
    line: { windows: 'set | findstr /i proxy', macos: 'env | grep -i proxy', linux: 'env | grep -i proxy' },
    does: { zh: '列出含 proxy 的环境变量；pip 会听从它们，哪怕代理软件已经关闭。', en: 'Lists the environment variables about proxies, which pip obeys even when the proxy itself is off.' },
    see: { zh: '没有输出最好；若有 127.0.0.1，就是它在作怪。', en: 'Nothing, at best; a line with 127.0.0.1 is the culprit.' },
  },
  {
    id: 'clear-proxy', topic: 'proxy',
    line: {
      windows: 'set "HTTP_PROXY=" & set "HTTPS_PROXY=" & set "ALL_PROXY="',
      macos: 'unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY',
      linux: 'unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY',
    },
    does: { zh: '在这个窗口里清除代理变量。', en: 'Clears these variables in this window.' },
    see: { zh: '没有输出；再执行上一条，应当什么也不剩。', en: 'Nothing; the command before this one now prints nothing either.' },
  },
  {
    id: 'system-proxy', topic: 'proxy',
    line: {
      windows: 'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings" /v ProxyEnable',
      macos: 'scutil --proxy',
    },
    does: { zh: '查看系统代理是否开着；没有环境变量时，pip 用的是它。', en: 'Tells whether the system’s proxy is on, which pip uses where no variable is set.' },
    see: { zh: 'Windows 应为 0x0，macOS 的 HTTPSEnable 应为 0；若是 1，请在系统设置或 VPN 软件里关闭。', en: '0x0 on Windows, HTTPSEnable : 0 on macOS; if it says 1, switch it off in the system’s settings or in the VPN program.' },
  },
  {
    id: 'with-proxy', topic: 'proxy', line: 'pip install --proxy http://127.0.0.1:7890 jupyter',
    does: { zh: 'VPN 必须开着时，明确告诉 pip 它的地址和端口；7890 要换成你的软件显示的端口。', en: 'Where the VPN must stay on, names its address to pip; put the port that your program shows in place of 7890.' },
    see: { zh: 'Downloading 开头的行；若是 Connection refused，说明端口不对。', en: 'Lines that begin with Downloading; Connection refused means that the port is another.' },
  },
  {
    id: 'mirror', topic: 'mirror', line: 'pip install -i https://MIRROR/simple jupyter',
    does: { zh: '这一次从镜像下载，在中国大陆通常快得多；MIRROR 换成你的学校或公司提供的镜像地址。', en: 'Downloads from a mirror this once, in mainland China usually much faster; put the address that your university or company gives in place of MIRROR.' },
    see: { zh: 'Looking in indexes，后面是镜像的地址。', en: 'The words Looking in indexes, and the mirror’s address.' },
  },
  {
    id: 'set-mirror', topic: 'mirror', line: 'pip config set global.index-url https://MIRROR/simple',
    does: { zh: '以后都从镜像下载。', en: 'Downloads from the mirror from now on.' },
    see: { zh: 'Writing to，后面是 pip 的配置文件。', en: 'The words Writing to, and pip’s configuration file.' },
  },
  {
    id: 'config', topic: 'mirror', line: 'pip config list',
    does: { zh: '列出 pip 的全部设置，镜像和代理都在其中。', en: 'Lists all settings of pip, mirrors and proxies among them.' },
    see: { zh: '每行一项；什么都没设过就没有输出。', en: 'A setting a line, or nothing where none was made.' },
  },
  {
    id: 'unset-mirror', topic: 'mirror', line: 'pip config unset global.index-url',
    does: { zh: '恢复默认的下载地址 PyPI。', en: 'Goes back to PyPI, where pip downloads by default.' },
    see: { zh: 'Writing to，后面是 pip 的配置文件。', en: 'The words Writing to, and pip’s configuration file.' },
  },
];
