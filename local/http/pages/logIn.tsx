import type { LoginMethod } from '../../auth/admission';
import { singleSignOnMethods } from '../../auth/admission';
import type { Answer } from '../answer';
import type { Exchange } from '../exchange';
import { ownPath, paths } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

const namesOfMethods: Readonly<Record<Exclude<LoginMethod, 'password'>, string>> = {
  saml: 'SAML Single Sign-on',
  oidc: 'OpenID Connect',
  openid: 'OpenID',
};

/** NetSuite's log-in page, where applications lead to. Parameter: redirect, the page to go on to. */
export function logInPage(exchange: Exchange): Answer {
  const redirect = ownPath(exchange.request.query.get('redirect'));
  const methods = singleSignOnMethods(exchange.account);
  return pageAnswer(exchange, {
    title: 'Log In to NetSuite',
    content: (
      <>
        <PostForm exchange={exchange} action={paths.logIn} class="local-form local-login">
          {redirect !== undefined && <input type="hidden" name="redirect" value={redirect} />}
          <label>
            Email address
            <input type="email" name="email" required autocomplete="username" />
          </label>
          <label>
            Password
            <input type="password" name="password" required autocomplete="current-password" />
          </label>
          <button class="local-button local-button-main" type="submit">
            Log In
          </button>
        </PostForm>
        <p class="local-quiet">
          In the demo account every password is <code>demo</code>; one user is sam.sales@brightwater.example.
        </p>
        {methods.length > 0 && (
          <>
            <h2>Single sign-on</h2>
            <PostForm exchange={exchange} action={paths.logIn} class="local-form local-login">
              {redirect !== undefined && <input type="hidden" name="redirect" value={redirect} />}
              <label>
                Email address at the identity provider
                <input type="email" name="email" required />
              </label>
              {methods.map((method) => (
                <button key={method} class="local-button" type="submit" name="method" value={method}>
                  Log in by {namesOfMethods[method]}
                </button>
              ))}
            </PostForm>
          </>
        )}
      </>
    ),
  });
}
