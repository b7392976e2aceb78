import * as z from 'zod';

/** The kind of a partner. */
export const PartnerKind = z.enum([
  'municipality',
  'knowledge-institution',
  'civil-society',
  'company',
  'province',
  'state',
]);
export type PartnerKind = z.infer<typeof PartnerKind>;

/** The involvement of a partner: leads, takes part throughout, or supports now and then. */
export const Ring = z.enum(['inner', 'middle', 'outer']);
export type Ring = z.infer<typeof Ring>;

/** A seat in the regiegroep: of a partner that always has one, or passed on when the composition is reviewed (rule 2). */
export const SeatKind = z.enum(['fixed', 'rotating']);
export type SeatKind = z.infer<typeof SeatKind>;

export const BodyName = z.enum(['regiegroep', 'klankbordgroep', 'coalition', 'college', 'council']);
export type BodyName = z.infer<typeof BodyName>;

/** What a person does for its partner, or for the programmabureau. */
export const Role = z.enum([
  'portfolio-holder',
  'college-secretary',
  'council-clerk',
  'board-contact',
  'programme-director',
  'bureau',
  'alliance-lead',
]);
export type Role = z.infer<typeof Role>;
