import { describe, expect, test } from 'vitest';
import { fieldRows } from '#functions/documentation/fields.ts';

const named = (rows: ReturnType<typeof fieldRows>) => Object.fromEntries(rows.map((row) => [row.name, row]));

describe('the fields of a schema, as people read them', () => {
  test('stand by their path, with what they take and whether they are asked', () => {
    const rows = fieldRows({
      type: 'object',
      required: ['title'],
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 200, description: 'What it is called.' },
        due: { type: 'string', format: 'date' },
        goals: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          items: { type: 'object', properties: { size: { type: 'number', exclusiveMinimum: 0 } } },
        },
        paid: {
          type: 'object',
          additionalProperties: { type: 'object', properties: { cents: { type: 'integer', minimum: 0 } } },
        },
      },
    });
    expect(rows.map(({ name, type }) => [name, type])).toEqual([
      ['title', 'text, at most 200 characters'],
      ['due', 'date'],
      ['goals', 'list of object, 1 to 10'],
      ['goals[].size', 'number, above 0'],
      ['paid', 'object'],
      ['paid.*.cents', 'whole number, at least 0'],
    ]);
    expect(rows.map(({ required }) => required)).toEqual([true, false, false, false, false, false]);
    expect(named(rows)['title']?.about).toBe('What it is called.');
  });

  test('lead to the schema that says the rest', () => {
    const reference = { $ref: '#/components/schemas/Task' };
    const rows = named(fieldRows({ properties: { task: reference, tasks: { type: 'array', items: reference } } }));
    expect(rows['task']).toMatchObject({ type: 'Task', refersTo: 'Task' });
    expect(rows['tasks']).toMatchObject({ type: 'list of Task', refersTo: 'Task' });
  });

  test('of a choice stand once: with all that they may be, and required where every choice asks them', () => {
    const money = { properties: { kind: { const: 'money' }, cents: { type: 'integer' } }, required: ['kind', 'cents'] };
    const hours = { properties: { kind: { const: 'hours' }, hours: { type: 'integer' } }, required: ['kind', 'hours'] };
    const rows = named(fieldRows({ properties: { offer: { oneOf: [money, hours] } } }));
    expect(Object.keys(rows)).toEqual(['offer', 'offer.kind', 'offer.cents', 'offer.hours']);
    expect(rows['offer.kind']).toMatchObject({ type: '`money` or `hours`', required: true });
    expect(rows['offer.cents']).toMatchObject({ required: false });
  });
});
