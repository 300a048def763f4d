export { installDemoAccount } from './installDemoAccount';
export { knownPeople } from './people';
export { demoIntegration, demoPassword, installDemoSignIn } from './signIn';
