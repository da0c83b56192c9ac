namespace SScIld.Pathway.Analysis.Verification;

/// <content>What is learned from a dead end.</content>
internal sealed partial class ClauseSolver
{
    // Goes back along the reasons to the one value of the last guess that all of the dead end hangs on.
    private void Learn(Literal[] broken)
    {
        var learned = new List<Literal> { default };
        var (open, at, clause) = (0, _trail.Count - 1, broken);
        Literal last;
        do
        {
            foreach (var literal in clause)
            {
                var variable = literal.Variable;
                if (Value(literal) < 0 && !_seen[variable] && _levels[variable] > 0)
                {
                    _seen[variable] = true;
                    Bump(variable);
                    if (_levels[variable] == _decisions.Count)
                    {
                        open++;
                    }
                    else
                    {
                        learned.Add(literal);
                    }
                }
            }

            while (!_seen[_trail[at].Variable])
            {
                at--;
            }

            last = _trail[at--];
            _seen[last.Variable] = false;
            clause = _reasons[last.Variable] ?? [];
            open--;
        }
        while (open > 0);

        learned[0] = !last;
        var level = Settle(learned);
        Return(level);
        _bump *= Decay;
        Literal[] reason = [.. learned];
        if (reason.Length > 1)
        {
            Watch(reason);
        }

        Take(reason[0], reason.Length > 1 ? reason : null);
    }

    /// <summary>Puts the literal of the latest guess but one second; the result is that guess.</summary>
    private int Settle(List<Literal> learned)
    {
        var latest = 0;
        for (var i = 1; i < learned.Count; i++)
        {
            _seen[learned[i].Variable] = false;
            if (_levels[learned[i].Variable] > latest)
            {
                latest = _levels[learned[i].Variable];
                (learned[1], learned[i]) = (learned[i], learned[1]);
            }
        }

        return latest;
    }

    private void Bump(int variable)
    {
        _activity[variable] += _bump;
        if (_activity[variable] > TooActive)
        {
            for (var i = 0; i < _activity.Count; i++)
            {
                _activity[i] /= TooActive;
            }

            _bump /= TooActive;
        }
    }
}
