namespace SScIld.Pathway.Patient;

// The closed answers of the case document. The order of each list is the order of the values of the fact it feeds.

/// <summary>Sex as the reference limits use it.</summary>
public enum Sex { Female, Male }

/// <summary>Extent of skin involvement. Not to be confused with the extent of lung disease.</summary>
public enum CutaneousSubset { Diffuse, Limited, Sine }

/// <summary>Why a DLCO is or is not there: "could not perform" is a finding, "not done" is not.</summary>
public enum DlcoStatus { Measured, NotDone, CouldNotPerform }

/// <summary>What the radiologist calls predominant.</summary>
public enum HrctPredominance { GroundGlass, Fibrosis, Both }

/// <summary>A feature's change against the scan before.</summary>
public enum HrctChange { Increased, Stable, Decreased, NotCompared }

/// <summary>An autoantibody result.</summary>
public enum AntibodyResult { Positive, Negative }

/// <summary>Respiratory symptoms against the visit before.</summary>
public enum SymptomCourse { Worse, Stable, Better, None }

/// <summary>Oxygen the patient needs.</summary>
public enum OxygenNeed { None, Exertion, Rest }

/// <summary>What is known of pulmonary hypertension.</summary>
public enum PulmonaryHypertension { Confirmed, Suspected, Excluded }

/// <summary>Why a treatment was stopped.</summary>
public enum StopReason { Inefficacy, Intolerance, Completed, Other }

/// <summary>Child-Pugh class; <see cref="None"/> means no liver disease to class.</summary>
public enum ChildPugh { A, B, C, None }
