/** The functions of JSONata that a definition may use: those of Step Functions, without the clock and $eval. */
export const knownFunctions = new Set(
  `abs append assert average base64decode base64encode boolean ceil contains count decodeUrl decodeUrlComponent
   distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber
   fromMillis join keys length lookup lowercase map match max merge min not number pad parseInteger
   power random reduce replace reverse round shuffle sift single sort split spread sqrt string substring
   substringAfter substringBefore sum toMillis trim type uppercase zip`.split(/\s+/),
);
