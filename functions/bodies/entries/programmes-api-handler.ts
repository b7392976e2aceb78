import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { readHandover } from '#functions/members/operations/read-handover.ts';
import { MembersReader } from '#functions/members/reader.ts';
import { readComposition } from '#functions/reviews/operations/read-composition.ts';
import { callReview, listReviews } from '#functions/reviews/operations/review.ts';
import { rotateSeat } from '#functions/reviews/operations/rotate-seat.ts';
import { listRuleChanges, proposeRuleChange } from '#functions/reviews/operations/rule-changes.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { matterFinder } from '#functions/wiring/matter-finder.ts';
import { readersOf } from '#functions/wiring/readers.ts';
import { stakesOf } from '#functions/wiring/stakes.ts';
import { textsFinder } from '#functions/wiring/texts-finder.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { admitPartner } from '../operations/admit.ts';
import { endApp, listApps, recordApp } from '../operations/apps.ts';
import { changeDaysOff, changeMeetings } from '../operations/calendars.ts';
import { changeRing, endRepresentation, recordRepresentation } from '../operations/change.ts';
import { endMembership } from '../operations/end-membership.ts';
import { exportRegistry } from '../operations/export-registry.ts';
import { importOperation, previewImport } from '../operations/import-file.ts';
import { listLevels, setLevel } from '../operations/levels.ts';
import { erasePerson, exportPerson } from '../operations/people.ts';
import { explainAuthority, listBodies, listProgrammes, readProgramme } from '../operations/read.ts';
import { changePerson, endRole, listPeople, recordPerson } from '../operations/roles.ts';
import { previewSuccession, recordSuccession } from '../operations/succession.ts';
import { listRemovals, repeatRemoval, takeOutWords } from '../operations/words-removals.ts';
import { RegistryReader } from '../reader.ts';

const environment = environmentOf('bodies/programmes');
const client = databaseClient();
const table = tableOf(client, environment.BODIES_TABLE);
const terms = { shortest: environment.SHORTEST_TERM, longest: environment.LONGEST_TERM };
const deps: Deps = {
  client,
  table,
  registry: new RegistryReader(table),
  operators: environment.OPERATORS.split(','),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  terms,
};
const readers = readersOf(client, environment);
const succeeding = { ...deps, stakes: stakesOf(readers) };
const findMatter = matterFinder(readers);
const findTexts = textsFinder(client, environment);
const composing = { client, table, registry: deps.registry, reviews: new ReviewsReader(table), terms };

export const handler = apiHandler(
  {
    importProgramme: importOperation(deps),
    previewImport: previewImport(deps),
    listProgrammes: listProgrammes(deps),
    readProgramme: readProgramme(deps),
    listBodies: listBodies(deps),
    readComposition: readComposition(composing),
    explainAuthority: explainAuthority(deps),
    recordRepresentation: recordRepresentation(deps),
    endRepresentation: endRepresentation(deps),
    admitPartner: admitPartner(deps),
    changeRing: changeRing(deps),
    changeMeetings: changeMeetings(deps),
    changeDaysOff: changeDaysOff(deps),
    listApps: listApps(deps),
    recordApp: recordApp(deps),
    endApp: endApp(deps),
    exportRegistry: exportRegistry(deps),
    endMembership: endMembership(deps),
    readHandover: readHandover({ ...deps, members: new MembersReader(readers) }),
    rotateSeat: rotateSeat(composing),
    previewSuccession: previewSuccession(succeeding),
    recordSuccession: recordSuccession(succeeding),
    listPeople: listPeople(deps),
    recordPerson: recordPerson(deps),
    changePerson: changePerson(deps),
    endRole: endRole(deps),
    exportPerson: exportPerson({ ...deps, elsewhere: readers.rounds }),
    erasePerson: erasePerson(deps),
    setLevel: setLevel(deps, findMatter),
    listLevels: listLevels(deps),
    takeOutWords: takeOutWords(deps, findTexts),
    listRemovals: listRemovals(deps),
    repeatRemoval: repeatRemoval(deps),
    callReview: callReview(composing),
    listReviews: listReviews(composing),
    proposeRuleChange: proposeRuleChange(composing),
    listRuleChanges: listRuleChanges(composing),
  },
  systemClock,
  deps.registry,
  keptAnswers(client, table),
);
