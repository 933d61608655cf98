import { describe, expect, it } from 'vitest';
import { foreignHosts } from '../../../../src/core/azure/foreignHosts.ts';

describe('foreignHosts', () => {
  it("knows the clouds' addresses and those of this machine", () => {
    expect(foreignHosts({}, [])).toEqual([]);
    expect(
      foreignHosts({ cloud: 'china', endpoints: { login: 'https://login.chinacloudapi.cn' } }, []),
    ).toEqual([]);
    expect(
      foreignHosts(
        { endpoints: { login: 'https://127.0.0.1:4000', logAnalytics: 'https://localhost/logs' } },
        [],
      ),
    ).toEqual([]);
  });

  it('names every host that only the file knows, once, until it is trusted', () => {
    const endpoints = {
      login: 'https://login.example',
      resourceManager: 'https://arm.example/a',
      logAnalytics: 'https://login.example',
    };
    expect(foreignHosts({ endpoints }, [])).toEqual(['login.example', 'arm.example']);
    expect(foreignHosts({ cloud: 'custom', endpoints }, ['arm.example'])).toEqual(['login.example']);
    expect(foreignHosts({ endpoints }, ['arm.example', 'login.example'])).toEqual([]);
  });

  it.each([
    'https://127.0.0.1@evil.example',
    'https://login.microsoftonline.com.evil.example',
    'https://login.microsoftonline.com@evil.example',
  ])('is not led astray by %s', (login) => {
    expect(foreignHosts({ endpoints: { login } }, [])[0]).toMatch(/evil\.example$/);
  });
});
