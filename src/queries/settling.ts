import { focusManager } from "@tanstack/react-query";

/** How long after an answer was lost the portal is asked again, in milliseconds. */
const later = [2000, 10_000, 60_000];

/** How to find out what lost answers left open, and who hears of it. */
export interface Watch<Subject, End> {
  /** Asks what became of them. Never rejects. @returns those of which that is certain now */
  look: (open: Subject[]) => Promise<[Subject, End][]>;
  /** Told of each once. */
  tell: (ends: [Subject, End][]) => void;
}

/** A watch on one. @param look returns null as long as nothing is certain */
export function watchOne<Subject, End>(
  look: (open: Subject) => Promise<End | null>,
  tell: (end: End) => void,
): Watch<Subject, End> {
  return {
    look: async ([open]) => {
      const end = open === undefined ? null : await look(open);
      return open === undefined || end === null ? [] : [[open, end]];
    },
    tell: ([first]) => first && tell(first[1]),
  };
}

/**
 * What lost answers left open. A call whose answer is lost may still be carried out
 * (docs/platform.md#lost-answers): what became of it is looked up a few times, and whenever the frame gets the focus,
 * until it is certain.
 */
export class OpenQuestions<Subject, End, Key> {
  readonly #tellers = new Map<Key, (end: End) => void>();
  readonly #keyOf: (subject: Subject) => Key;

  /** @param keyOf what is the same for two questions about the same thing */
  constructor(keyOf: (subject: Subject) => Key) {
    this.#keyOf = keyOf;
  }

  /** Leaves questions open. One that was open already is told to the new watch only. */
  leave(subjects: readonly Subject[], { look, tell }: Watch<Subject, End>): void {
    const tellers = new Map(
      subjects.map((subject) => [subject, (end: End) => tell([[subject, end]])]),
    );
    for (const [subject, teller] of tellers) this.#tellers.set(this.#keyOf(subject), teller);
    const isOpen = (subject: Subject) =>
      this.#tellers.get(this.#keyOf(subject)) === tellers.get(subject);

    let isLooking = false;
    const lookAgain = async () => {
      if (!subjects.some(isOpen)) return stop();
      if (isLooking) return;
      isLooking = true;
      const ends = await look(subjects.filter(isOpen));
      isLooking = false;
      const news = ends.filter(([subject]) => isOpen(subject));
      for (const [subject] of news) this.drop(this.#keyOf(subject));
      if (news.length > 0) tell(news);
      if (!subjects.some(isOpen)) stop();
    };
    const timers = later.map((pause) => setTimeout(lookAgain, pause));
    const stopListening = focusManager.subscribe((hasFocus) => hasFocus && void lookAgain());

    function stop() {
      timers.forEach(clearTimeout);
      stopListening();
    }
  }

  /** Whether what a lost answer left open of this is open still. */
  isOpen(subject: Subject): boolean {
    return this.#tellers.has(this.#keyOf(subject));
  }

  /** Ends a question that was settled in another way, and tells. @returns whether it was open */
  answer(subject: Subject, end: End): boolean {
    const teller = this.drop(this.#keyOf(subject));
    teller?.(end);
    return teller !== undefined;
  }

  /** Ends the question with this key without a word. @returns who was to hear of it, where it was open */
  drop(key: Key): ((end: End) => void) | undefined {
    const teller = this.#tellers.get(key);
    this.#tellers.delete(key);
    return teller;
  }
}
