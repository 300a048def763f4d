import { codeChallenge, isCodeChallenge, isCodeVerifier, provesChallenge } from '../../../../local/auth/oauth2/pkce';

/** RFC 7636 appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

describe('PKCE', () => {
  it('makes the challenge of RFC 7636 appendix B', () => {
    expect(codeChallenge(verifier)).toBe(challenge);
  });

  it('is proved by the verifier and by nothing like it', () => {
    expect(provesChallenge(verifier, challenge)).toBe(true);
    for (const other of [challenge, '', `${verifier}a`, verifier.toLowerCase()]) expect(provesChallenge(other, challenge)).toBe(false);
  });

  it.each([
    ['a'.repeat(42), false],
    ['a'.repeat(43), true],
    ['a'.repeat(128), true],
    ['a'.repeat(129), false],
    ['-._~'.repeat(11), true],
    [`${'a'.repeat(43)}=`, false],
    [`${'a'.repeat(43)}\n`, false],
    [`${'a'.repeat(43)}é`, false],
    ['', false],
  ])('takes challenges and verifiers of 43 to 128 unreserved characters only: %j', (text, isTaken) => {
    expect([isCodeChallenge(text), isCodeVerifier(text)]).toEqual([isTaken, isTaken]);
  });
});
