using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A pair of tests that made a condition hold, by the places of its tests in the series. Small: a run keeps hundreds.</summary>
internal readonly record struct Witness(short From, short To)
{
    public static Witness None => default;

    // The later test of a pair is never the first of the series.
    public bool Exists => To > 0;

    public static Witness Of(in PairValues pair) => new((short)pair.From, (short)pair.To);
}

/// <summary>
/// One run of the rule book over one case: the values of its facts, what is worked out so far, and what was concluded.
/// Reused between runs that keep nothing of it.
/// </summary>
internal sealed class Evaluation
{
    /// <summary>The code of a definition that was not asked for yet.</summary>
    public const sbyte NotAsked = -2;

    public Evaluation(RuleBook book)
    {
        Book = book;
        Values = new FactValues(book.CodeCount);
        DefinitionWitnesses = new Witness[book.Definitions.Length];
        Outcomes = new Truth[book.Rules.Length];
        Witnesses = new Witness[book.Rules.Length];
        LabelWitnesses = new Witness[book.Tables.Length];
        Assumed = new sbyte[book.LeafCount];
        Plan = new Plan(book);
        _pairAnswers = new PairAnswers(book.PairLeafCount, 1 + book.ReadingCount);
    }

    private readonly PairAnswers _pairAnswers;

    public RuleBook Book { get; }

    public FactValues Values { get; }

    public Witness[] DefinitionWitnesses { get; }

    /// <summary>For each rule and row: yes applied, no not applied, unknown cannot decide.</summary>
    public Truth[] Outcomes { get; }

    /// <summary>For each rule and row the pair that made it hold.</summary>
    public Witness[] Witnesses { get; }

    /// <summary>For each table the pair that gave the label.</summary>
    public Witness[] LabelWitnesses { get; }

    public Plan Plan { get; }

    /// <summary>What a completion assumes of a leaf: -1 nothing, 0 no, 1 yes.</summary>
    public sbyte[] Assumed { get; }

    /// <summary>True while completions are tried.</summary>
    public bool Assuming { get; set; }

    /// <summary>The pair that <c>somePair</c> looks at.</summary>
    public PairValues Pair;

    /// <summary>The first pair that made something hold in the condition being evaluated.</summary>
    public Witness Witness;

    /// <summary>The first pair that could not be judged in the condition being evaluated.</summary>
    public Witness UndecidedWitness;

    /// <summary>The reading under which pairs are looked at; null: as they are.</summary>
    public CompiledReading? Reading;

    /// <summary>Whether answers about a pair are kept: those of the pairs that end at the latest test.</summary>
    public bool IsKept(in PairValues pair) => pair.To == Values.Series.Count - 1;

    /// <summary>What a leaf answered of the pair looked at, or <see cref="NotAsked"/>.</summary>
    public ref sbyte PairAnswer(int place) => ref _pairAnswers.At(Reading?.Place ?? 0, Pair.From, place);

    public void Begin(PatientCase patient)
    {
        Book.Reader.Read(patient, Values);
        _pairAnswers.Begin(patient.LungFunction, Values);
        ForgetDefinitions();
        Array.Clear(Outcomes);
        Array.Clear(Witnesses);
        Array.Clear(LabelWitnesses);
        Array.Fill(Assumed, FactValues.UnknownCode);
        Assuming = false;
        Reading = null;
        Plan.Clear();
    }

    public void ForgetDefinitions() =>
        Values.Codes.AsSpan(Book.FirstDefinitionSlot, Book.Definitions.Length).Fill(NotAsked);

    public void ForgetDefinitions(int[] slots)
    {
        foreach (var slot in slots)
        {
            Values.Codes[slot] = NotAsked;
        }
    }

    /// <summary>Works out the definitions that no rule asked for, so that a trace can be read without changing the run.</summary>
    public void AskRemainingDefinitions()
    {
        foreach (var definition in Book.Definitions)
        {
            if (!definition.SpeaksOfPair && Values.Codes[definition.Fact.Slot] == NotAsked)
            {
                Ask(definition);
            }
        }
    }

    /// <summary>The code of a truth, a choice or a label; a definition that no rule asked for is worked out.</summary>
    public sbyte Code(Fact fact)
    {
        if (Values.Codes[fact.Slot] == NotAsked)
        {
            Ask(Book.Definitions[fact.Slot - Book.FirstDefinitionSlot]);
        }

        return Values.Codes[fact.Slot];
    }

    /// <summary>The code of a label; empty when it stays unknown.</summary>
    public string Label(string id)
    {
        var table = Book.LabelTables[id];
        var code = Values.Codes[table.Label.Slot];
        return code < 0 ? "" : table.Label.Values[code];
    }

    /// <summary>Evaluates a condition with a witness of its own.</summary>
    public Truth Ask(Node condition)
    {
        Witness = Witness.None;
        UndecidedWitness = Witness.None;
        return condition.Evaluate(this);
    }
}
