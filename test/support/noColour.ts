// Where Jest prints in colour, it asks its workers for colours too, and what the tests read would be full of them.
// These are the variables of the tests; a program they start gets them if it is handed `process.env`.
process.env.NO_COLOR = '1';
delete process.env.FORCE_COLOR;
