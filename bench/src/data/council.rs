//! A council with its bodies, its agencies and its sectors, and the weights by which cases are distributed.

use chrono::NaiveDate;
use fastrand::Rng;
use uuid::Uuid;

/// The number of councils with accounts.
pub const STAFFED: usize = 16;

/// The exponents of the distributions of councils, and of the agencies of one council.
const COUNCILS: f64 = 0.97;
const AGENCIES: f64 = 1.8;

/// An organization, as a case refers to it.
#[derive(Clone, Debug)]
pub struct Body {
    pub id: Uuid,
    pub name: String,
}

/// A place, as a case refers to it.
#[derive(Clone, Debug)]
pub struct Place {
    pub id: Uuid,
    pub name: String,
}

pub struct Sector {
    pub id: Uuid,
    pub code: &'static str,
    /// The index of the council's board.
    pub board: usize,
}

/// A supervision with its conclusion.
pub struct Concluded {
    pub supervision: Uuid,
    pub conclusion: Uuid,
    /// The number of its document.
    pub number: u64,
    pub board: usize,
    pub on: NaiveDate,
    /// Seconds since 1970.
    pub at: i64,
}

/// The two accounts of an agency.
#[derive(Clone, Copy, Debug, Default)]
pub struct Staff {
    pub handler: Uuid,
    pub head: Uuid,
}

pub struct Agency {
    pub body: Body,
    pub staff: Staff,
}

#[expect(clippy::struct_field_names, reason = "the council's own id among those of its bodies")]
pub struct Council {
    pub council: Uuid,
    pub standing: Uuid,
    pub office: Uuid,
    pub boards: [Body; 2],
    pub sectors: Vec<Sector>,
    pub sessions: Vec<(NaiveDate, Uuid)>,
    pub concluded: Vec<Concluded>,
    /// Its own unit, and the units that its cases come from.
    pub own_unit: Place,
    pub units: Vec<Place>,
    /// The indexes of its agencies in [`Setting::agencies`], the busiest first.
    pub agencies: Vec<usize>,
    pub clerk: Uuid,
    pub leader: Uuid,
    pub reviewers: [Uuid; 2],
}

/// Everything that is created before the first case.
pub struct Setting {
    pub councils: Vec<Council>,
    pub agencies: Vec<Agency>,
    /// Names of hamlets and roads.
    pub names: Vec<String>,
    council_ranks: Ranks,
    pub ranks: Ranks,
}

impl Setting {
    #[must_use]
    pub fn new(councils: Vec<Council>, agencies: Vec<Agency>, names: Vec<String>) -> Self {
        let council_ranks = Ranks::new(councils.len(), COUNCILS);
        let most = councils.iter().map(|council| council.agencies.len()).max().unwrap_or(1);
        Self { councils, agencies, names, council_ranks, ranks: Ranks::new(most, AGENCIES) }
    }

    /// Draws the council of the next case.
    pub fn council(&self, rng: &mut Rng) -> usize {
        self.council_ranks.draw(rng, self.councils.len())
    }

    /// Returns the expected share of all cases of each council.
    #[must_use]
    pub fn shares(&self) -> Vec<f64> {
        (0..self.councils.len()).map(|n| self.council_ranks.share(n, self.councils.len())).collect()
    }

    /// Returns the agencies by their expected share of all assignments, the largest first.
    #[must_use]
    pub fn by_share(&self) -> Vec<(f64, usize)> {
        let mut shares: Vec<(f64, usize)> = (0..self.agencies.len()).map(|agency| (0.0, agency)).collect();
        for (n, council) in self.councils.iter().enumerate() {
            for (rank, agency) in council.agencies.iter().enumerate() {
                shares[*agency].0 += self.council_ranks.share(n, self.councils.len())
                    * self.ranks.share(rank, council.agencies.len());
            }
        }
        shares.sort_by(|a, b| b.0.total_cmp(&a.0));
        shares
    }
}

/// A Zipf distribution: the n-th is drawn in proportion to 1 / n to some power.
pub struct Ranks {
    /// The cumulative weights.
    sums: Vec<f64>,
}

impl Ranks {
    #[must_use]
    pub fn new(count: usize, power: f64) -> Self {
        let (mut sum, mut n) = (0.0, 0.0_f64);
        let next = |_| {
            n += 1.0;
            sum += n.powf(-power);
            sum
        };
        Self { sums: (0..count).map(next).collect() }
    }

    /// Draws one of the first `of`.
    pub fn draw(&self, rng: &mut Rng, of: usize) -> usize {
        let drawn = rng.f64() * self.sums[of - 1];
        self.sums[..of].partition_point(|sum| *sum <= drawn).min(of - 1)
    }

    fn share(&self, n: usize, of: usize) -> f64 {
        let before = if n == 0 { 0.0 } else { self.sums[n - 1] };
        (self.sums[n] - before) / self.sums[of - 1]
    }
}
