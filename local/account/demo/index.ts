export { installDemoAccount } from './installDemoAccount';
export { knownPeople } from './people';
