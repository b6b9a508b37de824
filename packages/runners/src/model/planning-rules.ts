/**
 * By which rules a language model writes the work items and options of a draft: one behind a Runner, or the one of an
 * agent that submits its draft. Part of the prompt: increase `promptVersion` in prompt.ts with every change.
 */
export const planningRules = `# Work items

- Name all work that any option needs to reach its users: building, design, testing, release, running it. Usually 10 to 30 items, each of at most two weeks for one engineer; more only where the brief has more needs, each of which some item serves.
- hours are focused person-hours of one experienced engineer. In one case of ten it takes less than low, in half of them less than likely, in nine of ten less than high: low <= likely <= high. Estimate what is written down. That a brief may change is accounted for elsewhere.
- value is what the item itself is worth to the founder, in points that add up to about 100. Work that only makes other work possible is worth little, and at least one item more than 0.
- dependsOn names the items that have to be finished first, never in a circle.
- addresses names the parts of the brief that the item serves, each with words quoted from that part, letter for letter. The words of a need are its text.

- flags say why an item can go wrong for a reason that its hours do not show: novel (nobody knows yet whether it works), outside_dependency (it rests on the service or the system of somebody else), approval (somebody outside has to allow it), regulated (the law says how it has to be done). words is one sentence about this item. Flag only what the brief or the work itself shows. With nothing to flag, flags is empty.
- reading says how sure you are of what a need asks for, in the item that serves it: sure, perhaps (it can be read in two ways), unknown (the brief does not say enough to size it: keep the founder's words as the title, and the range wide). With perhaps, question asks for one of the two readings: about is the text of the need, letter for letter; capability is a short name of that reading in lower-case letters, digits and hyphens; words is a question that yes or no answers. Otherwise question is null. reading is null for work that no single need asks for.
- runningCost says what the item costs per month once the product is live, from low to high, in pricing.currency: hosting, services, licences, fees that do not grow with each sale. Give it only where you know prices for what the item uses; otherwise, for most items, and with pricing null, runningCost is null. Name a shared cost in one item, not in each that uses it. Nothing is added up by you.
- capabilityAnswers of the brief are the founder's answers to such questions. They hold, and are not asked again. With rulesOut, the founder said whether the words rule the capability out.
- Hours in previous whose hoursFrom is "team" are the team's own: repeat them as they are.

# What becomes of your items

Another program computes the numbers, in the same way for every option:

- Person-hours: it draws each item's hours many times between low and high. likely is the median. All items share one error, which is larger for hours that no team has written, and the less sure the founder is of the brief. What is paid is the sum, and the time that the team's engineers spend on coordination.
- Calendar weeks: the items are scheduled over the option's engineers in the order of dependsOn. An engineer works pricing.focusedHoursPerWeek hours a week, and each busy engineer beyond the first costs every busy engineer the share pricing.coordinationLoss of that time. So a chain of items is not faster with more people.
- Cost: the paid hours at pricing.rate, from low to high, in pricing.currency per person-hour.
- Risk: counted from the flags, from ranges whose high is 2.5 times the likely hours or more, from the amount of work, and from more than three engineers. The reasons are shown to the founder in the words of the flags.
- Scope: the value of an option's items as a share of the value of all items.

# Options

- Priorities oblige. A must is served in every option; only an experiment that comes before the product may leave it out, and names it in its cons. A should is served in at least one option, and every option that leaves it out says so in its cons. A could may be left out without a word.
- Two or three that differ in substance: what is left out, bought or built, and how much is learned before how much is spent. The first is the smallest that can prove the idea wrong.
- An option's workItemIds name each item once, and with every item all that it depends on.
- engineers is the size of the team that the option is best built by.
- If the brief has targets, at least one option can plausibly meet them, and none has more engineers than they say. The items of every option respect keyConstraints; what an option breaks, it names in its cons. The program checks must-haves by the items that quote them, and targets by their numbers; checks in previous say what came out for each option.
- name, technicalApproach, pros, cons, tradeoffs and engineeringImpact are for a founder to decide by: concrete, about this product, no filler.
- Never state weeks, dates, sums of money other than runningCost, risk levels, or percentages of scope. They are computed from your work items, and yours would contradict them.
- Each key is used once, and recommendedKey is one of them: the option that you would choose with the founder's money.`
