import Coaching
import Testing

struct WeeklyRateTests {
  @Test func `the nine rates stand for whole calories`() {
    let kcal = WeeklyRate.allCases.map(\.kcalPerDay)
    #expect(kcal == [-1000, -750, -500, -250, 0, 250, 500, 750, 1000])
  }

  @Test func `a tie snaps to the slower rate and a wish never becomes none`() {
    let wishes = [0.75, -0.75, -1.25, 1.75, 0.01, -0.01, 9, -9, .infinity, 0]
    let rates = wishes.map { WeeklyRate(nearestTo: $0).lbPerWeek }
    #expect(rates == [0.5, -0.5, -1, 1.5, 0.5, -0.5, 2, -2, 2, 0])
  }

  @Test(arguments: [
    (0.5, MassUnit.kilogram, RatePeriod.week, 1.102311), (2, .kilogram, .month, 1.014036),
    (4, .pound, .month, 0.919918), (100, .gram, .day, 1.543236), (1, .stone, .week, 14),
  ])
  func `a wish in any unit becomes pounds a week`(
    amount: Double, unit: MassUnit, period: RatePeriod, pounds: Double
  ) {
    #expect(abs(WeeklyRate.lbPerWeek(amount, unit, per: period) - pounds) <= 1e-6)
  }

  @Test func `slower steps end at maintenance`() {
    #expect(WeeklyRate.loseTwo.slower == .loseOneAndHalf)
    #expect(WeeklyRate.gainHalf.slower == .maintain)
    #expect(WeeklyRate.maintain.slower == .maintain)
    #expect(WeeklyRate(lbPerWeek: 0.75) == nil)
    #expect(WeeklyRate(lbPerWeek: -1.5) == .loseOneAndHalf)
  }
}
