import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function page(ctx: KoaContextWithOIDC, body: string, formTargets: readonly string[] = []): void {
  ctx.type = 'html';
  // A form may lead on to the application that the user came from, and nowhere else.
  ctx.set('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${formTargets.map((target) => ` ${target}`).join('')}`);
  ctx.body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hydrograph</title>
<style>body{margin:0;min-height:100vh;display:grid;place-items:center;background:#081522;color:#dbe9f4;font-family:"Noto Sans SC",sans-serif}main{max-width:26rem;padding:2rem;text-align:center}small{display:block;color:#8fb0c8}button{margin:1rem .4rem;padding:.6rem 1.4rem;border:1px solid #2b5672;border-radius:.5rem;background:#0f3850;color:inherit;font:inherit}</style>
</head><body><main>${body}</main></body></html>`;
}

/** Asks whether to sign out, because any site can send a browser here. */
export function logoutPage(ctx: KoaContextWithOIDC, form: string): void {
  const back = ctx.oidc.params?.post_logout_redirect_uri;
  page(
    ctx,
    `<h1>退出登录？<small>Sign out?</small></h1>${form}
<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">退出<small>Sign out</small></button>
<button type="submit" form="op.logoutForm">保持登录<small>Stay signed in</small></button>`,
    typeof back === 'string' ? [new URL(back).origin].filter((origin) => origin !== 'null') : [],
  );
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  page(ctx, '<h1>已退出登录<small>You are signed out</small></h1>');
}

export function errorPage(ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void {
  page(ctx, `<h1>无法登录该应用<small>This application cannot be signed in to</small></h1><p>${escape(error)}${description ? `: ${escape(description)}` : ''}</p>`);
}
