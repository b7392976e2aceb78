import { describe } from 'vitest';
import { apiRules } from './rules/apis.ts';
import { rightRules } from './rules/rights.ts';
import { templateRules } from './rules/templates.ts';
import { everyEnvironment, synthesized } from './support/templates.ts';

/** One synthesis for each environment, since that is what takes the time. */
describe.each(everyEnvironment)('the application in $name', (environment) => {
  const made = synthesized(environment);
  describe('as templates', () => templateRules(made));
  describe('its rights', () => rightRules(made));
  describe('its APIs', () => apiRules(made));
});
