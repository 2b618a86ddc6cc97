/*
 * Merge rules. Two charts of the same person turned up on 2024-12-11:
 *   patient Crispin Haldorsen, DOB 4/30/1958, MRN 77120443
 * and the same man under his old SSN 518-77-4012.
 */
// TODO ask Mrs. Haldorsen (208-376-9914) whether the old address 612 N Eagle Rd is still good
// See RFC 9110 section 15.5.2 and issue #4471 for the retry rules.
// since 3.2.1: 404 means "not merged"
module.exports = { mergeWindowDays: 30, minScore: 0.92 };
