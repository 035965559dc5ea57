import { describe, expect, it } from 'vitest';
import { createAddressRule, faultOfUrl, isNetwork } from './addresses.ts';

const open = createAddressRule([]);

describe('the address of a webhook', () => {
  it.each([
    'http://example.com/', 'ftp://example.com', 'javascript:alert(1)', 'file:///etc/passwd', '', 'x', '//example.com', 'https://', `https://example.com/${'x'.repeat(2000)}`,
    'https://user:pass@example.com/', 'https://127.0.0.1/', 'https://localhost/', 'https://a.localhost/', 'https://2130706433/', 'https://0x7f.1/', 'https://127.1/', 'https://0/', 'https://10.1.2.3/',
    'https://172.20.0.1/', 'https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data', 'https://100.64.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/',
    'https://[fd00::1]/', 'https://[fe80::1]/', 'https://[64:ff9b::7f00:1]/', 'https://[::]/', 'https://224.0.0.1/', 'https://255.255.255.255/',
  ])('is refused as %s', (url) => expect(faultOfUrl(url, open)).toEqual(expect.any(String)));

  it.each(['https://example.com/hook?x=1', 'https://8.8.8.8/', 'https://[2606:4700::1111]/', 'https://例子.中国/'])('is taken as %s', (url) => expect(faultOfUrl(url, open)).toBeNull());

  it('may lie inside where that is named, and only there', () => {
    const rule = createAddressRule(['10.1.0.0/16', '127.0.0.1', 'fd00::/8']);
    expect(['http://10.1.2.3/', 'http://127.0.0.1:8080/', 'http://localhost/', 'https://[fd00::1]/', 'http://[::ffff:127.0.0.1]/'].map((url) => faultOfUrl(url, rule))).toEqual([null, null, null, null, null]);
    expect(['http://10.2.0.1/', 'http://127.0.0.2/', 'https://[fe80::1]/'].map((url) => faultOfUrl(url, rule))).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  });

  it('is named by networks alone', () => expect(['10.0.0.0/8', '::1', '10.0.0.0/33', '10.0.0.0/x', 'example.com', '10.0.0.1/8/8', ''].map(isNetwork)).toEqual([true, true, false, false, false, false, false]));
});
