import type { Parameter } from '../../../../local/auth/oauth1/encoding';
import type { Secrets, SignatureMethod } from '../../../../local/auth/oauth1/signature';

/** A published signature and what it was made of. */
export interface Vector {
  readonly name: string;
  readonly algorithm: SignatureMethod;
  readonly method: string;
  readonly address: string;
  readonly query?: readonly Parameter[];
  readonly header: readonly Parameter[];
  readonly secrets: Secrets;
  readonly signature: string;
}

const oracleSecret = '60712990bc09623786e7047c226bcb3f86d49dca0b04efc21001dc76d97a81f5';
const oracleToken = '447d0cba5569a2d616e32a537110bc8c10ebcf42cc1fa34d6f76d08531abc179';
const callback: Parameter = ['oauth_callback', 'https://my.example.com/TBA/?callbackRequest'];

function header(consumer: string, nonce: string, timestamp: string, more: readonly Parameter[] = [], algorithm: SignatureMethod = 'HMAC-SHA256'): Parameter[] {
  return [['oauth_consumer_key', consumer], ['oauth_nonce', nonce], ['oauth_signature_method', algorithm], ['oauth_timestamp', timestamp], ...more];
}

const version: Parameter = ['oauth_version', '1.0'];

/** Oracle help section_157652390285 and section_157652573296, the vendor's and another public client's tests, RFC 5849 §1.2. */
export const vectors: readonly Vector[] = [
  {
    name: 'Oracle, step one',
    algorithm: 'HMAC-SHA256',
    method: 'POST',
    address: 'https://1234567.restlets.api.netsuite.com/rest/requesttoken',
    header: header(oracleSecret, 'bUvpxBX93OWo0FLswq5M', '1575998103', [version, callback]),
    secrets: { consumerSecret: oracleSecret, tokenSecret: '' },
    signature: 'KPBoxLKj2sTc+7dmTT9K2dsVnK5r7n5/RopNeuZrn70=',
  },
  {
    name: 'Oracle, step three',
    algorithm: 'HMAC-SHA256',
    method: 'POST',
    address: 'https://1234567.restlets.api.netsuite.com/rest/accesstoken',
    header: header(oracleSecret, 'wjRgXQPWhYtKl0A7bO8Z', '1576079512', [
      version,
      ['oauth_token', oracleToken],
      ['oauth_verifier', '3eff1ae4de6f924014b88e489a41e88da8ed1ba8bd5ad7684a71579d7e97f4ee'],
    ]),
    secrets: { consumerSecret: oracleSecret, tokenSecret: oracleToken },
    signature: 'BBzawyjesZyFrwBjUAJfBsPDDGUY2FRdp3k4NwGDAO0=',
  },
  {
    name: 'the vendor, a RESTlet by GET',
    algorithm: 'HMAC-SHA256',
    method: 'GET',
    address: 'https://tstdrv12345.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=custscript1&deploy=custdeploy1',
    query: [['script', 'custscript1'], ['deploy', 'custdeploy1']],
    header: header('dpf43f3p2l4k3l03', 'tUoTBMCLMiW', '1594207766', [version, ['oauth_token', 'nnch734d00sl2jdk']]),
    secrets: { consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'pfkkdhi9sl3r4s00' },
    signature: 'QqWfhrLQOlRFKR69DqenrtLaCVWuSzKklotUVWD3I04=',
  },
  {
    name: 'the vendor, step one',
    algorithm: 'HMAC-SHA256',
    method: 'POST',
    address: 'https://3728804.restlets.api.netsuite.com/rest/requesttoken',
    header: header('dd0f377a247b044011e584d9a376065cb9bda263cc7ee3f75d0bc04d793107af', 'yn7bszP95cuZWFGaCABm', '1566899962', [version, callback]),
    secrets: { consumerSecret: 'ie8b35043g010j90yo3irk6unzfyh5xcsdwj8gri9zyc37mb5kuvxjbaso0bkia2', tokenSecret: '' },
    signature: '4zUP/zKlyrF9RJkEqvwaFXyO5QWch/oaotXfPVHkefc=',
  },
  {
    name: 'a public Rust client, a sandbox',
    algorithm: 'HMAC-SHA256',
    method: 'POST',
    address: 'https://1234567-sb1.restlets.api.netsuite.com/rest/requesttoken',
    header: header('consumerkey123', 'ABCDEFGHIJKLMNOPQRST', '1700000000', [version, ['oauth_callback', 'https://localhost:8899/callback']]),
    secrets: { consumerSecret: 'consumersecret789', tokenSecret: '' },
    signature: '5sgbCQr3mRLrl1Jgmkg/UnNLwzGofJ5jkktNvRVQlYE=',
  },
  {
    name: 'RFC 5849 §1.2, the token request',
    algorithm: 'HMAC-SHA1',
    method: 'POST',
    address: 'https://photos.example.net/token',
    header: header('dpf43f3p2l4k3l03', 'walatlh', '137131201', [['oauth_token', 'hh5s93j4hdidpola'], ['oauth_verifier', 'hfdp7dh39dks9884']], 'HMAC-SHA1'),
    secrets: { consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'hdhd0244k9j7ao03' },
    signature: 'gKgrFCywp7rO0OXSjdot/IHF7IU=',
  },
  {
    name: 'RFC 5849 §1.2, the photos request',
    algorithm: 'HMAC-SHA1',
    method: 'GET',
    address: 'http://photos.example.net/photos?file=vacation.jpg&size=original',
    query: [['file', 'vacation.jpg'], ['size', 'original']],
    header: header('dpf43f3p2l4k3l03', 'chapoH', '137131202', [['oauth_token', 'nnch734d00sl2jdk']], 'HMAC-SHA1'),
    secrets: { consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'pfkkdhi9sl3r4s00' },
    signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
  },
];
