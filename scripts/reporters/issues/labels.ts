/** Labels by which the job knows its issues, and people filter them. */
export const issueLabels = { own: "backproof", overdue: "overdue", soon: "due-soon" } as const;
