/** How each formula is asked of the ledger: the last column of docs/studies.md begins with it. */
export const scenarios: Readonly<Record<string, string>> = {
  annual_factor: 'A ratio, its root by the years.',
  api_bill: 'One API, requests of one length; the ledger’s month is a day.',
  breakeven_hours:
    'One machine bought against the same rented, both always on; payback of the monthly cash, interpolated inside the month (exact: all months are alike), times the hours of the study’s month.',
  ceff_extremes: 'One rented machine at each throughput; saturation is where a token costs least.',
  ceff_points: 'One rented machine at each throughput.',
  cmu_breakeven:
    'Server at its price and its electricity a month against its whole output bought from each API; payback of the monthly cash.',
  cmu_gemini_blended: 'The same for each model’s machine, at one price per token.',
  cost_per_mtok: 'One rented machine that never pauses.',
  cost_per_mtok_pair:
    'One machine bought against the same rented, over its life as one period, no resale.',
  cost_per_mtok_table: 'One rented machine that never pauses, for each GPU.',
  deepseek_node_split:
    'Two workloads, prefill and decode, each on nodes of its own: mean load in nodes over the nodes there were.',
  fleet_daily_cost:
    'Whole nodes hour by hour (227 for three quarters of the hours, else 226); the ledger’s month is a day.',
  gross_margin_pair: 'A ratio.',
  hourly_to_monthly: 'Rent of one machine for the study’s month.',
  implied_gpu_rate: 'A conversion.',
  implied_rate_from_cost: 'A conversion.',
  lenovo_opex:
    'Support, power and hosting lines of one owned server, each by the hours the paper divides it by.',
  magiclemp: 'A conversion.',
  payoff_decline:
    'One machine bought against one rented for a share of the hours at a rent that falls every month; whole months.',
  payoff_table: 'Machine at its price against its whole output bought from the API; payback.',
  per_user: 'One machine rented and bought, by its users.',
  run_rate_tokens: 'One API at one price for every token.',
  savings_table: 'A ratio of rents over throughputs.',
  sla_premium: 'A ratio.',
  sum_and_saving: 'An API bill and a server’s running cost period by period.',
  tco_horizon: 'One machine bought against the same rented, over the hours as one period.',
  unit_price: 'A ratio.',
};

/** What a reader should know of one case beside its scenario. */
export const remarks: Readonly<Record<string, string>> = {
  'lenovo26-mtok-b300':
    'The paper’s own price and running cost give 461,567.50 ÷ 43,800 + 12.60 = 23.138 $/h; the printed 23.19 needs 12.65, and 4.74 follows from it.',
  'lenovo25-postcut': '833,806 ÷ (33 − 0.87) is 25,951 hours; the note prints 25,942.',
  'lenovo26-5y-b300': 'The paper rounds the cloud total to the thousand before it subtracts.',
  'lenovo26-be-ondemand': 'The machine could no longer be bought when this was printed.',
  'lenovo26-be-own-aws-price':
    'Not printed: the headline takes the dearest price of the paper’s own table; this is another of them.',
  'lenovo25-be-1yr': 'A month of 720 hours here, 730 in the next edition.',
  'lenovo26-opex-b': 'A month of 720 hours for colocation, a year of 8,760 for maintenance.',
  'cmu-kimi-k2': 'The text says 160 hours a month; every capacity in its table needs 176.',
  'cmu-gemini-column-implied': 'The blended price is inferred: with it all nine cells agree.',
  'sa-llama70b-nvidia': 'Per token of input and output together, at maximum throughput.',
  'patil-mixtral-fp16': 'Throughput is best at 100 requests a second, not at 200.',
  'sglang-020': 'The rate is inferred from the stated cost; only decode nodes are charged.',
  'injuly-user': 'The page rounds to $0.013 before it multiplies by 720; exact is $9.60.',
  'petrenko-payoff-a': 'Electricity is left out; input tokens are a share of those made.',
  'petrenko-risk-spark': 'No value is “never”: what falling prices still save adds up to less.',
  'cac-1650': 'Prices of the GPT-4 of 2023.',
  'deepseek-node-split': 'Not printed: a cross-check of the printed totals.',
};
