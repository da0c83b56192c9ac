namespace SScIld.Pathway.Analysis.Verification;

/// <summary>A yes-or-no variable of a set of clauses, or its denial.</summary>
/// <param name="Code">Twice the variable's number, and one more for the denial.</param>
internal readonly record struct Literal(int Code)
{
    /// <summary>The variable's number.</summary>
    public int Variable => Code >> 1;

    /// <summary>The opposite.</summary>
    public static Literal operator !(Literal literal) => new(literal.Code ^ 1);
}

/// <summary>
/// Finds values for variables under which every clause has a literal that holds, or shows that there are none. It guesses,
/// follows what each guess forces, and writes down as a new clause why a guess led into a dead end, so that no dead end is
/// met twice (conflict-driven clause learning). The same clauses give the same search.
/// </summary>
internal sealed partial class ClauseSolver
{
    private const double Decay = 1 / 0.95;
    private const double TooActive = 1e100;
    private const int FirstRestart = 100;
    private readonly List<List<Literal[]>> _watches = [];
    private readonly List<sbyte> _values = [];
    private readonly List<bool> _guess = [];
    private readonly List<int> _levels = [];
    private readonly List<Literal[]?> _reasons = [];
    private readonly List<double> _activity = [];
    private readonly List<bool> _seen = [];
    private readonly List<Literal> _trail = [];
    private readonly List<int> _decisions = [];
    private readonly PriorityQueue<int, double> _order = new();
    private double _bump = 1;
    private int _followed;
    private bool _isContradictory;

    /// <summary>How many dead ends were met.</summary>
    public int Conflicts { get; private set; }

    /// <summary>A new variable.</summary>
    /// <param name="guess">The value that is guessed first.</param>
    public Literal Add(bool guess)
    {
        var variable = _values.Count;
        _values.Add(0);
        _guess.Add(guess);
        _levels.Add(0);
        _reasons.Add(null);
        _activity.Add(0);
        _seen.Add(false);
        _watches.Add([]);
        _watches.Add([]);
        _order.Enqueue(variable, 0);
        return new Literal(variable * 2);
    }

    /// <summary>Requires that one of some literals holds.</summary>
    public void Require(params ReadOnlySpan<Literal> literals)
    {
        Return(0);
        var clause = new List<Literal>();
        foreach (var literal in literals)
        {
            if (Value(literal) > 0 || clause.Contains(!literal))
            {
                return;
            }

            if (Value(literal) == 0 && !clause.Contains(literal))
            {
                clause.Add(literal);
            }
        }

        switch (clause)
        {
            case []:
                _isContradictory = true;
                break;
            case [var only]:
                Take(only, null);
                break;
            default:
                Watch([.. clause]);
                break;
        }
    }

    /// <summary>Whether a literal holds in the values found.</summary>
    public bool Holds(Literal literal) => Value(literal) > 0;

    /// <summary>Looks for values; null when more dead ends were met than allowed.</summary>
    /// <param name="mostConflicts">How many dead ends are allowed.</param>
    /// <param name="assumed">What is taken to hold, this time only.</param>
    public bool? Solve(int mostConflicts, params ReadOnlySpan<Literal> assumed)
    {
        if (assumed.Length > 0)
        {
            Return(0);
        }

        var (until, restart) = (Conflicts + mostConflicts, (double)FirstRestart);
        var next = Conflicts + FirstRestart;
        while (!_isContradictory)
        {
            if (Follow() is { } broken)
            {
                Conflicts++;
                if (_decisions.Count == 0)
                {
                    _isContradictory = true;
                }
                else if (Conflicts > until)
                {
                    return null;
                }
                else
                {
                    Learn(broken);
                }
            }
            else if (Conflicts >= next)
            {
                restart *= 1.2;
                next = Conflicts + (int)restart;
                Return(0);
            }
            else if (FirstOpen(assumed) is { } assumption)
            {
                if (Value(assumption) < 0)
                {
                    return false;
                }

                _decisions.Add(_trail.Count);
                Take(assumption, null);
            }
            else if (!Guess())
            {
                return true;
            }
        }

        return false;
    }

    private Literal? FirstOpen(ReadOnlySpan<Literal> assumed)
    {
        foreach (var literal in assumed)
        {
            if (Value(literal) <= 0)
            {
                return literal;
            }
        }

        return null;
    }

    private int Value(Literal literal) => (literal.Code & 1) == 0 ? _values[literal.Variable] : -_values[literal.Variable];

    private bool Guess()
    {
        while (_order.TryDequeue(out var variable, out _))
        {
            if (_values[variable] == 0)
            {
                _decisions.Add(_trail.Count);
                Take(new Literal((variable * 2) + (_guess[variable] ? 0 : 1)), null);
                return true;
            }
        }

        return false;
    }

    private void Take(Literal literal, Literal[]? reason)
    {
        var variable = literal.Variable;
        _values[variable] = (sbyte)((literal.Code & 1) == 0 ? 1 : -1);
        _levels[variable] = _decisions.Count;
        _reasons[variable] = reason;
        _trail.Add(literal);
    }

    private void Watch(Literal[] clause)
    {
        _watches[clause[0].Code].Add(clause);
        _watches[clause[1].Code].Add(clause);
    }

    /// <summary>Follows what the values so far force; the clause that cannot hold any more, or null.</summary>
    private Literal[]? Follow()
    {
        while (_followed < _trail.Count)
        {
            var failed = !_trail[_followed++];
            var watches = _watches[failed.Code];
            var kept = 0;
            for (var i = 0; i < watches.Count; i++)
            {
                var clause = watches[i];
                if (clause[0] == failed)
                {
                    (clause[0], clause[1]) = (clause[1], clause[0]);
                }

                if (Value(clause[0]) <= 0 && WatchAnother(clause))
                {
                    continue;
                }

                watches[kept++] = clause;
                if (Value(clause[0]) < 0)
                {
                    watches.RemoveRange(kept, i + 1 - kept);
                    return clause;
                }

                if (Value(clause[0]) == 0)
                {
                    Take(clause[0], clause);
                }
            }

            watches.RemoveRange(kept, watches.Count - kept);
        }

        return null;
    }

    private bool WatchAnother(Literal[] clause)
    {
        for (var k = 2; k < clause.Length; k++)
        {
            if (Value(clause[k]) >= 0)
            {
                (clause[1], clause[k]) = (clause[k], clause[1]);
                _watches[clause[1].Code].Add(clause);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes back every guess after a level, and what followed from them.</summary>
    private void Return(int level)
    {
        if (_decisions.Count <= level)
        {
            return;
        }

        for (var i = _trail.Count - 1; i >= _decisions[level]; i--)
        {
            var variable = _trail[i].Variable;
            _values[variable] = 0;
            _order.Enqueue(variable, -_activity[variable]);
        }

        _trail.RemoveRange(_decisions[level], _trail.Count - _decisions[level]);
        _decisions.RemoveRange(level, _decisions.Count - level);
        _followed = _trail.Count;
    }
}
