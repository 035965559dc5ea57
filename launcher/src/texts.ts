const english = {
  starting: 'Hydrograph starts ...',
  partReady: (part: string, seconds: string) => `  ${part.padEnd(10)} ready ${seconds} s`,
  frontendBuilding: '  frontend   is being built (its sources changed) ...',
  frontendReady: (seconds: string) => `  frontend   built ${seconds} s`,
  frontendFresh: '  frontend   is up to date',
  templateBuilding: '  database   template is being made (its migrations changed) ...',
  templateReady: (seconds: string) => `  database   template made ${seconds} s`,
  templateFailed: (reason: string) => `  database   template could not be made; the migrations run at the start instead: ${reason}`,
  preparing: 'Preparing this copy of Hydrograph (once, up to a minute) ...',
  warmedUp: (seconds: string) => `  code       compiled ${seconds} s`,
  prepared: (seconds: string) => `Prepared in ${seconds} s.`,
  ready: (url: string, seconds: string) => `Hydrograph is ready: ${url} (${seconds} s)`,
  signIn: (url: string) => `Sign in as the first administrator (works once, for 24 h): ${url}`,
  died: (part: string, how: string, seconds: string) => `${part} ended (${how}); started again in ${seconds} s`,
  back: (part: string, seconds: string) => `${part} is back after ${seconds} s`,
  problem: (part: string, text: string, file: string) => `${part}: ${text}  [${file}]`,
  stopping: (why: string) => `Stopping (${why}) ...`,
  stopped: 'Stopped.',
  mqtt: (port: number) => `  MQTT       port ${port}`,
  demoReady: (seconds: string) => `The demo town is live (${seconds} s); more of it is still being added. HYDROGRAPH_DEMO=none leaves it out.`,
  demoFailed: (reason: string) => `The demo town is not there: ${reason}`,
};

const chinese: typeof english = {
  starting: 'Hydrograph 正在启动……',
  partReady: (part, seconds) => `  ${part.padEnd(10)} 就绪 ${seconds} 秒`,
  frontendBuilding: '  frontend   源码有变化，正在构建……',
  frontendReady: (seconds) => `  frontend   构建完成 ${seconds} 秒`,
  frontendFresh: '  frontend   已是最新',
  templateBuilding: '  database   迁移有变化，正在制作数据库模板……',
  templateReady: (seconds) => `  database   模板制作完成 ${seconds} 秒`,
  templateFailed: (reason) => `  database   模板未能制作，改为启动时执行迁移：${reason}`,
  preparing: '正在准备本套 Hydrograph（仅一次，约一分钟内）……',
  warmedUp: (seconds) => `  code       编译完成 ${seconds} 秒`,
  prepared: (seconds) => `准备完成，用时 ${seconds} 秒。`,
  ready: (url, seconds) => `Hydrograph is ready: ${url} (${seconds} s)`,
  signIn: (url) => `首位管理员登录链接（仅一次有效，24 小时内）：${url}`,
  died: (part, how, seconds) => `${part} 已退出（${how}），${seconds} 秒后重新启动`,
  back: (part, seconds) => `${part} 已恢复，用时 ${seconds} 秒`,
  problem: (part, text, file) => `${part}：${text}  [${file}]`,
  stopping: (why) => `正在停止（${why}）……`,
  stopped: '已停止。',
  mqtt: (port) => `  MQTT       端口 ${port}`,
  demoReady: (seconds) => `示范城镇已上线（${seconds} 秒），其余数据仍在添加。设 HYDROGRAPH_DEMO=none 可不使用。`,
  demoFailed: (reason) => `示范城镇未能建立：${reason}`,
};

/** What the console says, in the language of LANG. The closing line is the same in every language: scripts wait for it. */
export const textsFor = (env: NodeJS.ProcessEnv): typeof english => (/^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? chinese : english);

export type Texts = typeof english;
