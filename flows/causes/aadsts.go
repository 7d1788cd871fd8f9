package causes

// vendorCode is one number of Microsoft Entra's, the digits behind AADSTS. Microsoft changes codes and texts
// without warning, so a number refines what the error field says and never stands against it.
type vendorCode struct {
	number  int
	cause   string
	meaning string // shown when the server sent the number alone
	fix     string // a step of its own that comes first; "" when the cause's steps do
	score   float64
	vague   bool // it is given out for several faults, and the words behind it tell which
}

// numberScore is how sure a number is that has no score of its own.
const numberScore = 0.95

// findVendorCode looks a number up. One that is not listed is read as its family: Entra details a number by digits
// behind it, as 500532 does 50053.
func findVendorCode(number int) *vendorCode {
	if v := byNumber(number, aadsts()...); v != nil {
		return v
	}
	asked := number
	for number >= 10*firstFamily {
		if number /= 10; number < lastFamily {
			break
		}
	}
	if number < firstFamily || number >= lastFamily {
		return findClass(asked)
	}
	v := byNumber(number, aadsts()...)
	if v == nil {
		return findClass(asked)
	}
	family := *v
	family.score = familyScore
	return &family
}

// The numbers that are detailed by digits behind them are those about people, 50000 to 53999.
const (
	firstFamily = 50000
	lastFamily  = 54000
	familyScore = 0.75
)

func aadsts() [][]vendorCode {
	return [][]vendorCode{aadstsClient, aadstsPerson, aadstsRequest, aadstsFederation, aadstsRare, aadstsMore}
}

// byNumber looks a number up in tables; nil where it is in none of them.
func byNumber(number int, tables ...[]vendorCode) *vendorCode {
	for _, table := range tables {
		for i := range table {
			if table[i].number == number {
				return &table[i]
			}
		}
	}
	return nil
}

func (v *vendorCode) certainty() float64 {
	if v.score == 0 {
		return numberScore
	}
	return v.score
}

// build makes the cause, the number's own step first.
func (v *vendorCode) build(f Facts, evidence string) Cause {
	c := New(v.cause, f, evidence)
	if v.fix != "" {
		c.Steps = append(fillSteps([]string{v.fix}, f), c.Steps...)
	}
	return c
}
